package yingda.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.access.AccessKey;
import yingda.access.AccessStore;
import yingda.access.Secret;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.Sha256;
import yingda.document.Signature;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.KnowledgeBase;
import yingda.testing.Draft;

class DoctorTest {
  private static final int PAGE = 4096;

  @TempDir private Path folder;
  private Path data = Path.of("");

  @BeforeEach
  void fill() throws IOException {
    data = filled("data", "签收后7天内可以退货。");
  }

  private Path filled(String name, String answer) throws IOException {
    Path content = Files.createDirectories(folder.resolve("content-" + name));
    Files.writeString(content.resolve("returns.md"), "# 退货\n## 怎么退货？\n" + answer + "\n");
    Path filled = folder.resolve(name);
    assertThat(run("import", content, "--data", filled, "--encoder", "none")).startsWith("0\n");
    assertThat(run("reindex", "--data", filled, "--encoder", "none")).startsWith("0\n");
    return filled;
  }

  private static String run(Object... arguments) {
    StringWriter said = new StringWriter();
    String[] texts = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
    return Main.commandLine(said, said, Map.of()).execute(texts) + "\n" + said;
  }

  /** What it says, having changed nothing. */
  private String doctor(Object... more) throws IOException {
    Map<Path, String> before = files();
    List<Object> arguments = new ArrayList<>(List.of("doctor", "--data", data));
    arguments.addAll(List.of(more));
    if (!arguments.contains("--port")) {
      arguments.addAll(List.of("--port", "0"));
    }
    String said = run(arguments.toArray());
    assertThat(files()).isEqualTo(before);
    return said;
  }

  private Map<Path, String> files() throws IOException {
    Map<Path, String> hashes = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList()) {
        hashes.put(
            path,
            Files.isDirectory(path)
                ? ""
                : HexFormat.of().formatHex(Sha256.of(Files.readAllBytes(path))));
      }
    }
    return hashes;
  }

  @Test
  void aSoundDirectoryIsSaidToBe() throws IOException {
    assertThat(doctor()).isEqualTo("0\nNothing is wrong with " + data + ".\n");
  }

  @Test
  void aDirectoryInUseIsNotWrong() throws IOException {
    DataDirectory directory = new DataDirectory(data);
    try (KnowledgeBase open = KnowledgeBase.open(directory, Clock.systemUTC())) {
      assertThat(open.directory()).isEqualTo(directory);
      assertThat(run("doctor", "--data", data))
          .startsWith("0\n")
          .contains("has it open: a copy of its store was read");
    }
  }

  /** What a killed program leaves: the last changes stand beside the store. */
  private void leaveOpen() throws IOException {
    Path killed = Files.createDirectory(folder.resolve("killed"));
    try (DocumentStore store = new DataDirectory(data).openStore(Clock.systemUTC())) {
      Signature signature = new Signature("王芳", "写");
      assertThat(store.append(List.of(Edit.put(Draft.faq("faq/a", "怎么退", "能退"), signature))))
          .hasSize(1);
      for (String name : List.of("yingda.db", "yingda.db-wal")) {
        Files.copy(data.resolve(name), killed.resolve(name));
      }
    }
    assertThat(killed.resolve("yingda.db-wal")).isNotEmptyFile();
    data = killed;
  }

  @Test
  void theStoreOfAKilledProgramIsReadWithItsLog() throws IOException {
    leaveOpen();
    assertThat(doctor())
        .startsWith("0\n")
        .contains("a copy of it was read, with the log of its last changes");
  }

  @Test
  void damageInTheStoreOfAKilledProgramIsFound() throws IOException {
    leaveOpen();
    overwrite(data.resolve("yingda.db"));
    assertThat(doctor()).startsWith("1\n").contains(data.resolve("yingda.db") + ": is damaged");
  }

  private static void overwrite(Path store) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(store.toFile(), "rw")) {
      byte[] other = new byte[(int) file.length() - 4 * PAGE];
      Arrays.fill(other, (byte) 0x55);
      file.seek(4 * PAGE);
      file.write(other);
    }
  }

  @Test
  void aPortThatIsTakenIsFound() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(doctor("--port", other.getLocalPort()))
          .startsWith("1\n")
          .contains("port " + other.getLocalPort() + ": is taken by another program, stop it");
    }
  }

  private static int nobodysPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Test
  void anEncoderThatDoesNotAnswerIsFound() throws IOException {
    Files.createDirectories(data.resolve("model"));
    Files.writeString(
        data.resolve("model/endpoint.json"),
        "{\"base\": \"http://127.0.0.1:" + nobodysPort() + "/v1\", \"model\": \"m\"}");
    assertThat(doctor())
        .startsWith("1\n")
        .contains("the embedding endpoint does not answer, check address and network");
  }

  @Test
  void aProviderThatDoesNotAnswerIsFound() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "s");
    String issuer = "http://127.0.0.1:" + nobodysPort();
    assertThat(
            doctor(
                "--oidc-issuer",
                issuer,
                "--oidc-client-id",
                "yingda",
                "--oidc-client-secret-file",
                secret,
                "--oidc-default-role",
                "agent"))
        .startsWith("1\n")
        .contains("the identity provider " + issuer + " can't be asked", "check its address");
  }

  @Test
  void certificatesThatAreNotThereAreFound() throws IOException {
    Path absent = folder.resolve("absent.pem");
    assertThat(doctor("--tls-certificate", absent, "--tls-key", absent))
        .startsWith("1\n")
        .contains("absent.pem");
  }

  @Test
  void noDirectoryIsWrongAndIsNotMade() throws IOException {
    data = folder.resolve("absent");
    assertThat(doctor()).startsWith("1\n").contains("holds no knowledge base");
    data = Files.writeString(folder.resolve("file"), "");
    assertThat(doctor()).startsWith("1\n").contains("is a file");
  }

  @Test
  void aLostStoreAndAnUnfinishedRestoreAreFound() throws IOException {
    Files.delete(data.resolve("yingda.db"));
    assertThat(doctor()).startsWith("1\n").contains("put it back from a backup");
    Files.createDirectory(data.resolve("restoring.tmp"));
    assertThat(doctor()).startsWith("1\n").contains("run restore again");
  }

  @Test
  void aDamagedStoreIsFound() throws IOException {
    overwrite(data.resolve("yingda.db"));
    assertThat(doctor()).startsWith("1\n").contains("yingda.db: is damaged, restore a backup");
    Files.writeString(data.resolve("yingda.db"), "no database, whatever it is called ".repeat(99));
    assertThat(doctor()).startsWith("1\n").contains("yingda.db: is not a database");
  }

  @Test
  void aForeignStoreBesideTheIndexIsFound() throws IOException {
    Path other = filled("other", "签收后9天内可以退货。");
    Files.copy(
        other.resolve("yingda.db"), data.resolve("yingda.db"), StandardCopyOption.REPLACE_EXISTING);
    assertThat(doctor()).startsWith("1\n").contains("index: is not of this store", "reindex");
  }

  @Test
  void eachBadLineOfTheWordsIsFound() throws IOException {
    Path words = Files.createDirectories(data.resolve("lexicon")).resolve("words.txt");
    Files.writeString(words, "退货\n不 是 词\n换货\n也,不是\n");
    assertThat(doctor())
        .startsWith("1\n")
        .contains("words.txt:2: \"不 是 词\" is no word", "words.txt:4: \"也,不是\" is no word");
  }

  @Test
  void anExpiredKeyIsToldOf() throws IOException {
    Instant made = Instant.parse("2020-01-01T00:00:00Z");
    try (AccessStore access = new DataDirectory(data).openAccess()) {
      AccessKey key =
          access.add(
              Secret.random().hash(),
              new AccessKey.Grant("王芳", "agent"),
              new AccessKey.State(made, "李雷", made.plus(Duration.ofDays(1)), null, null));
      assertThat(key.id()).isEqualTo(1);
    }
    assertThat(doctor()).startsWith("0\n").contains("Key 1 (王芳) has expired");
  }
}

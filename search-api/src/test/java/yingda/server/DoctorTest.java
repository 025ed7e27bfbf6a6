package yingda.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.access.AccessKey;
import yingda.access.AccessStore;
import yingda.access.Secret;
import yingda.document.Sha256;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.KnowledgeBase;

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
  private String doctor() throws IOException {
    Map<Path, String> before = files();
    String said = run("doctor", "--data", data);
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
      assertThat(run("doctor", "--data", data)).startsWith("0\n").contains("has it open");
    }
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
    try (RandomAccessFile file = new RandomAccessFile(data.resolve("yingda.db").toFile(), "rw")) {
      byte[] other = new byte[6 * PAGE];
      Arrays.fill(other, (byte) 0x55);
      file.seek(4 * PAGE);
      file.write(other);
    }
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

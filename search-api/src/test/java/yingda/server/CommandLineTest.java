package yingda.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import yingda.access.AccessKey;
import yingda.access.AccessStore;
import yingda.access.Person;
import yingda.cli.ExitCodes;
import yingda.files.TemporaryDirectory;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.KnowledgeBase;
import yingda.sql.SqliteStores;

class CommandLineTest {
  @TempDir private Path folder;

  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(folder.resolve("good.md"), "# 怎么退货？\n在订单里申请。\n");
    Files.writeString(folder.resolve("missing.csv"), "id,question\na,b\n");
    Files.writeString(folder.resolve("broken.md"), "---\nkind: [\n---\n# x\ny\n");
    Files.writeString(folder.resolve("file"), "no folder");
    Files.writeString(folder.resolve("chain.pem"), "-----BEGIN CERTIFICATE-----\n");
    Files.writeString(folder.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----\n");
    Files.createDirectory(folder.resolve("empty"));
    Files.createDirectory(folder.resolve("nodb"));
    Files.writeString(folder.resolve("rowless.csv"), "question,answer\n");
    Files.createDirectory(folder.resolve("texts"));
    Files.writeString(folder.resolve("texts/a.key"), "怎么退货");
    Files.createDirectory(folder.resolve("lost"));
    Files.writeString(folder.resolve("lost/usage.db"), "");
    Files.writeString(folder.resolve("nodb/yingda.db"), "no database".repeat(1_000));
    new SqliteStores(folder.resolve("begun/yingda.db")).store(Clock.systemUTC()).close();
    new SqliteStores(folder.resolve("noindex/yingda.db")).store(Clock.systemUTC()).close();
    Files.writeString(folder.resolve("noindex/index"), "no folder");
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    if (all.contains("--data")) {
      all.addAll(ServerProcess.BY_WORDS);
    }
    return Main.commandLine(output, errors).execute(all.toArray(String[]::new));
  }

  /** A start that lacks the address of the provider. */
  private static final String SSO =
      "serve --data ~/d --oidc-client-id a --oidc-client-secret-file ~/file --oidc-issuer ";

  /**
   * @param line the arguments, {@code ~} stands for the test's folder and {@code ''} for an empty
   *     one
   */
  @ParameterizedTest(name = "yingda {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "nonsense | 2 | Did you mean",
        "`` | 2 | Missing required subcommand",
        "serve --prot 9090 | 2 | Did you mean: --port?",
        "serve --prot=9090 | 2 | Did you mean: --port?",
        "import | 2 | Missing required parameter",
        "import ~/none --data ~/d | 2 | none: does not exist, check the path",
        "import ~/file --data ~/d | 2 | convert it",
        "import ~/empty --data ~/d | 2 | name another folder",
        "import ~/rowless.csv --data ~/d | 2 | rowless.csv: names its columns and has no row"
            + " behind",
        "import ~/texts --data ~/d | 2 | convert what there is or name another folder",
        "import ~/missing.csv --data ~/d | 2 | missing.csv:1: has the columns id, question, needs",
        "import ~/broken.md --data ~/d | 2 | broken.md:3: is not well-formed YAML",
        "import ~/good.md --data ~/d --fast | 2 | Unknown option: '--fast'",
        "import ~/good.md --data ~/d --version 7.5 | 2 | name the product too",
        "import ~/good.md --data ~/file | 2 | file: is a file, name a directory",
        "import ~/good.md --data ~/nodb | 1 | name another data directory",
        "search '' --data ~/d | 2 | write what the customer asks",
        "search 😀 --data ~/d | 2 | d holds no knowledge base",
        "search a --data ~/d --limit 0 | 2 | from 1 to 50, change it",
        "search a --data ~/d --limit 999999999 | 2 | from 1 to 50, change it",
        "search a --data ~/d --limit many | 2 | 'many' is not an int",
        "search a --data ~/d --version new | 2 | expected numbers such as 7.5",
        "search a --data ~/file | 2 | name a directory",
        "search a --data ~/nodb | 1 | name another data directory",
        "search a --data ~/noindex | 1 | check the disk",
        "evaluate | 2 | Missing required parameter",
        "evaluate ~/none | 2 | none: is no folder, name the one that holds the questions",
        "evaluate ~/empty | 2 | has neither corpus.tsv nor golden questions",
        "evaluate ~/empty --compare ~/none | 2 | none: is missing, write one with --output",
        "evaluate ~/empty --pairs ~/none | 2 | has neither corpus.tsv nor golden questions",
        "train --data ~/begun | 2 | 0 pairs of wordings mean the same, at least 50 are needed; add",
        "train --data ~/begun --pairs ~/none | 2 | none: can't be read (",
        "train --data ~/begun --pairs ~/file | 2 | file:1: \"no folder\" is no pair",
        "train --data ~/d --seed many | 2 | 'many' is not a long",
        "train --data ~/nodb | 1 | name another data directory",
        "search a --data ~/d | 2 | d holds no knowledge base, name a directory that serve or"
            + " import",
        "export ~/out --data ~/d | 2 | d holds no knowledge base",
        "check --data ~/d | 2 | d holds no knowledge base",
        "watch --data ~/d | 2 | d holds no knowledge base",
        "reindex --data ~/d | 2 | d holds no knowledge base",
        "reindex now --data ~/d | 2 | Unmatched argument",
        "reindex --data ~/nodb | 1 | name another data directory",
        "serve --data ~/d --host 0.0.0.0 | 2 | use 127.0.0.1 and a tunnel",
        "serve --data ~/d --port 0 --tls-certificate ~/key.pem --tls-key ~/chain.pem | 2 |"
            + " chain.pem: holds a certificate and no private key; name the key by --tls-key",
        "serve --data ~/d --oidc-client-id a | 2 | --oidc-client-id: is for sign-in by OpenID"
            + " Connect",
        "serve --data ~/d --oidc-issuer https://sso.example.com | 2 | --oidc-client-id: is needed",
        "serve --data ~/d --oidc-issuer https://sso.example.com --oidc-client-id a | 2 |"
            + " --oidc-client-secret-file: is needed as well",
        SSO + "https://sso.example.com | 2 | --oidc-role: nobody would come in",
        SSO
            + "https://sso.example.com --oidc-default-role agent --host 0.0.0.0 | 2 |"
            + " where keys would be read on their way",
        SSO + "http://sso.example.com --oidc-role a=agent | 2 | no address beginning with https://",
        SSO + "https://sso.example.com --oidc-role agent | 2 | write it as GROUP=ROLE",
        SSO + "https://sso.example.com --oidc-role a=boss | 2 | unknown role \"boss\"",
        SSO + "https://sso.example.com --oidc-default-role bot | 2 | \"bot\" is for programs",
        "serve --data ~/d --oidc-issuer https://sso.example.com --oidc-client-id a"
            + " --oidc-client-secret-file ~/none | 2 | none: cannot be read",
        "serve --data ~/d --port 99999 | 2 | expected one from 1 to 65535, or 0",
        "serve --data ~/d --port -1 | 2 | expected one from 1 to 65535, or 0",
        "serve --data ~/d --port http | 2 | 'http' is not an int",
        "serve --data ~/d --rate 0 | 2 | --rate: 0 is not from 1 to 1000000, change it",
        "serve --data ~/d --audit-log 0 | 2 | --audit-log: 0 is not from 1 to 3650, change it",
        "serve --data ~/d --audit-log off | 2 | 'off' is not an int",
        "serve --data ~/d --content ~/none | 2 | name the one that holds the documents",
        "serve --data ~/file --port 0 | 2 | name a directory",
        "serve --data ~/nodb --port 0 | 1 | name another data directory",
        "serve --data ~/lost --port 0 | 2 | is missing, though usage.db lie beside it; put it back",
        "import ~/good.md --data ~/lost | 2 | from a backup",
        "search a --data ~/lost | 2 | from a backup",
      })
  void whatCannotBeDoneIsSaidWithARemedy(String line, int exit, String remedy) {
    int code = run(arguments(line));
    assertThat(errors.toString()).contains(remedy).doesNotContain("\tat ");
    assertThat(code).isEqualTo(exit);
    assertThat(folder.resolve("d/yingda.db"))
        .as("begun by a command that failed")
        .satisfiesAnyOf(
            file -> assertThat(file).doesNotExist(), file -> assertThat(line).startsWith("import"));
  }

  private String[] arguments(String line) {
    if (line.isEmpty()) {
      return new String[0];
    }
    String[] arguments = line.split(" ", -1);
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = arguments[i].replace("~", folder.toString()).replace("''", "");
    }
    return arguments;
  }

  @Test
  void thePeopleOfAProviderAreListedAmongTheKeys() {
    Person person = new Person("https://sso.example.com", "u-1");
    try (AccessStore access = new DataDirectory(folder.resolve("begun")).openAccess()) {
      Instant now = Clock.systemUTC().instant();
      AccessKey unused = access.admit(person, new AccessKey.Grant("王芳", "writer"), now);
    }
    assertThat(run(arguments("keys list --data ~/begun"))).isZero();
    assertThat(output.toString())
        .contains("1  writer  王芳  signs in by https://sso.example.com  never used.");
  }

  @Test
  void aKeyThatIsMadeIsNotCalledUnused() {
    assertThat(run(arguments("keys create --data ~/made --name 店铺机器人 --role bot"))).isZero();
    assertThat(errors.toString())
        .contains("Key 1  bot  店铺机器人. It is shown this once:")
        .doesNotContain("used");
    assertThat(run(arguments("keys list --data ~/made"))).isZero();
    assertThat(output.toString()).contains("1  bot  店铺机器人  never used.");
  }

  /** Nor are keys of another directory taken for none. */
  @Test
  void keysOfNothingAreNotListed() {
    assertThat(run(arguments("keys list --data ~/misspelt"))).isEqualTo(ExitCodes.REJECTED);
    assertThat(folder.resolve("misspelt")).doesNotExist();
  }

  @Test
  void theAddressThatIsPrintedCanBeOpened() {
    assertThat(address("0.0.0.0")).isEqualTo("http://127.0.0.1:8443/");
    assertThat(address("::")).isEqualTo("http://127.0.0.1:8443/");
    assertThat(address("127.0.0.1")).isEqualTo("http://127.0.0.1:8443/");
    assertThat(address("::1")).isEqualTo("http://[::1]:8443/");
    assertThat(address("kb.example.com")).isEqualTo("http://kb.example.com:8443/");
  }

  private static String address(String host) {
    return CommandLine.populateCommand(new AccessOptions(), "--host", host).address(8443);
  }

  @Test
  void aTerminalDoesNotObeyWhatStandsInDocuments() throws IOException {
    Path file = folder.resolve("hostile.md");
    Files.writeString(file, "# 怎么退货\u001B]0;x\u0007？\n一\u009B2J。\n");
    String data = folder.resolve("d").toString();
    assertThat(run("import", file.toString(), "--data", data, "--note", "a\u001B[2Jb")).isZero();
    assertThat(run("search", "--data", data, "怎么退货")).isZero();
    assertThat(run("watch", "--data", data)).isZero();
    assertThat(output.toString())
        .contains("退货\\x1B]0;x\\x07", "一\\x9B2J", "a\\x1B[2Jb")
        .doesNotContain("\u001B", "\u009B", "\u0007");
  }

  @Test
  void whateverJavaFindsTheJarGetsAsFarAsTheLauncher() throws IOException {
    try (InputStream file = Launcher.class.getResourceAsStream("Launcher.class")) {
      assertThat(file.readNBytes(8)[7]).as("the class file version of Java 8").isEqualTo((byte) 52);
    }
    assertThat(Launcher.isEnough("1.8")).isFalse();
    assertThat(Launcher.isEnough("17")).isFalse();
    assertThat(Launcher.isEnough("25")).isTrue();
  }

  @Test
  void aTakenPortIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      assertThat(run("serve", "--data", folder.resolve("d").toString(), "--port", port))
          .isEqualTo(1);
      assertThat(errors.toString())
          .contains("port " + port + ": is taken by another program, stop it or use another port")
          .doesNotContain("\tat ");
      assertThat(folder.resolve("d")).doesNotExist();
    }
  }

  @Test
  void aSecondServiceTouchesNoWordsOfTheFirst() throws IOException {
    Path words = Files.createDirectories(folder.resolve("content/lexicon")).resolve("words.txt");
    Files.writeString(words, "七天无理由\n");
    DataDirectory data = new DataDirectory(folder.resolve("d"));
    try (KnowledgeBase running = KnowledgeBase.open(data, Clock.systemUTC())) {
      String content = folder.resolve("content").toString();
      String directory = data.path().toString();
      assertThat(run("serve", "--data", directory, "--content", content, "--port", "0"))
          .isNotZero();
      assertThat(errors.toString()).contains("is open in another process");
      assertThat(running.directory().lexicon().path()).doesNotExist();
    }
  }

  /** As an import leaves it that was killed before it could make one. */
  @Test
  void documentsWithoutAnIndexAreChecked() throws IOException {
    String good = folder.resolve("good.md").toString();
    String data = folder.resolve("checked").toString();
    assertThat(run("import", good, "--data", data)).isZero();
    TemporaryDirectory.delete(Path.of(data, "index"));

    assertThat(run("check", "--data", data)).as(errors.toString()).isZero();
    assertThat(output.toString()).contains("checked 1 documents");
  }

  @Test
  void aFolderIsImportedSearchedAndIndexedAgain() {
    String data = folder.resolve("d").toString();
    assertThat(run("import", folder.resolve("good.md").toString(), "--data", data)).isZero();
    assertThat(output.toString()).contains("added 1");
    assertThat(run("search", "--data", data, "怎么", "退货")).isZero();
    assertThat(output.toString()).contains("在订单里申请。", "good#");
    assertThat(run("reindex", "--data", data)).isZero();
    assertThat(output.toString()).contains("up to change 1");
    assertThat(errors.toString()).isEmpty();
  }
}

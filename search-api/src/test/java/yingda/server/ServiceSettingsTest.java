package yingda.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import yingda.cli.ExitCodes;
import yingda.json.Json;
import yingda.knowledge.DataDirectory;

/** Options set by a file and by variables. */
class ServiceSettingsTest {
  @TempDir private Path folder;

  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();

  private int run(Map<String, String> environment, String... arguments) {
    return Main.commandLine(output, errors, environment).execute(arguments);
  }

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("settings.yaml"), text).toString();
  }

  /** The line that is printed of a setting, without blanks that only align. */
  private String printed(String name) {
    return output
        .toString()
        .lines()
        .filter(line -> line.startsWith(name + ":"))
        .findFirst()
        .orElseThrow()
        .replaceAll(" +", " ");
  }

  @Test
  void anOptionCountsBeforeAVariableAndThatBeforeTheFile() throws IOException {
    String file = file("port: 1001\nrate: 11\nhost: ::1\naccess-log: true\n");
    Map<String, String> variables = Map.of("YINGDA_PORT", "1002", "YINGDA_RATE", "12");

    int code = run(variables, "serve", "--settings", file, "--port", "1003", "--print-settings");

    assertThat(errors.toString()).isEmpty();
    assertThat(code).isZero();
    assertThat(printed("port")).isEqualTo("port: 1003 # --port");
    assertThat(printed("rate")).isEqualTo("rate: 12 # YINGDA_RATE");
    assertThat(printed("host")).endsWith(" # " + file).contains("::1");
    assertThat(printed("access-log")).isEqualTo("access-log: true # " + file);
    assertThat(printed("audit-log")).isEqualTo("audit-log: 365 # default");
    assertThat(printed("encoder")).isEqualTo("encoder: bundled # default");
    assertThat(printed("tls-key")).isEqualTo("tls-key: # default");
  }

  /** A switch that a file turns on is turned off by a variable or an option, and never by two. */
  @ParameterizedTest
  @CsvSource({
    "true, '', --access-log, true",
    "true, false, --no-training, false",
    "true, '', --access-log=false, false",
    "false, true, --no-training, true",
    "'', '', --no-training, false",
  })
  void switchesAreTurnedOnAndOff(String inFile, String variable, String option, String on)
      throws IOException {
    String file = file("access-log: " + inFile + "\n");
    Map<String, String> variables = Map.of("YINGDA_ACCESS_LOG", variable);

    assertThat(run(variables, "serve", "--settings", file, option, "--print-settings")).isZero();

    assertThat(printed("access-log")).startsWith("access-log: " + on + " ");
  }

  @Test
  void theFileIsNamedByAVariableAsWell() throws IOException {
    String file = file("publishers: [王芳, 李雷]\noidc-role:\n- 'cn=a,ou=b=writer'\n- x=agent\n");
    Map<String, String> variables =
        Map.of("YINGDA_SETTINGS", file, "YINGDA_OIDC_SCOPE", "groups,email");

    assertThat(run(variables, "serve", "--print-settings")).isZero();

    assertThat(printed("publishers")).contains("王芳", "李雷").endsWith("# " + file);
    assertThat(printed("oidc-role")).startsWith("oidc-role: [\"cn=a,ou=b=writer\", x=agent]");
    assertThat(printed("oidc-scope")).isEqualTo("oidc-scope: [groups, email] # YINGDA_OIDC_SCOPE");
  }

  /** What is printed, as a file, sets the same. */
  @Test
  void whatIsPrintedIsAFileOfSettings() throws IOException {
    assertThat(
            run(
                Map.of("YINGDA_FOLLOW_NOTE", "a: b # c", "YINGDA_OIDC_ROLE", "a=agent"),
                "serve",
                "--print-settings"))
        .isZero();
    String first = output.toString();
    output.getBuffer().setLength(0);
    String file = file(first);

    assertThat(run(Map.of(), "serve", "--settings", file, "--print-settings")).isZero();

    assertThat(errors.toString()).isEmpty();
    assertThat(withoutSources(output.toString())).isEqualTo(withoutSources(first));
  }

  private static Stream<String> withoutSourcesOf(String text) {
    return text.lines().map(line -> line.substring(0, line.lastIndexOf(" # ")).stripTrailing());
  }

  private static List<String> withoutSources(String text) {
    return withoutSourcesOf(text).toList();
  }

  @Test
  void everyOptionOfServeIsPrinted() {
    assertThat(run(Map.of(), "serve", "--print-settings")).isZero();
    CommandLine serve =
        Objects.requireNonNull(Main.commandLine(output, errors).getSubcommands().get("serve"));
    assertThat(output.toString().lines().map(line -> "--" + line.split(":", 2)[0]))
        .containsAll(
            serve.getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .filter(name -> !List.of("--help", "--settings", "--print-settings").contains(name))
                .toList());
  }

  @Test
  void passwordsAreNotPrinted() {
    Map<String, String> variables =
        Map.of(
            "YINGDA_OIDC_ISSUER", "https://me:geheim@sso.example.com/?a=1&token=geheim",
            "YINGDA_CHAT", "x://geheim");

    assertThat(run(variables, "serve", "--print-settings")).isZero();

    assertThat(printed("oidc-issuer"))
        .contains("https://me:***@sso.example.com/?a=1&token=***")
        .doesNotContain("geheim");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "prot: 1 | settings.yaml:1: prot: is no setting, perhaps port is meant",
        "port: 1\\noidc-rolle: [a] | settings.yaml:2: oidc-rolle: is no setting, perhaps oidc-role",
        "port: {a: 1} | settings.yaml:1: port: has keys inside",
        "port: 1\\nport: 2 | settings.yaml:2",
        "port: [ | settings.yaml:",
        "help: true | settings.yaml:1: help: is no setting",
        "rate: 0 | --rate comes from",
        "port: many | --port comes from",
      })
  void whatTheFileMayNotSayIsRefused(String text, String problem) throws IOException {
    String file = file(text.replace("\\n", "\n"));
    String data = folder.resolve("data").toString();
    int code = run(Map.of(), "serve", "--data", data, "--settings", file);
    assertThat(errors.toString()).contains(problem).doesNotContain("\tat ");
    assertThat(code).isEqualTo(ExitCodes.REJECTED);
    assertThat(Path.of(data)).doesNotExist();
  }

  @Test
  void aVariableThatNobodyKnowsIsRefusedByEveryCommand() {
    assertThat(run(Map.of("YINGDA_PROT", "1"), "search", "退货")).isEqualTo(ExitCodes.REJECTED);
    assertThat(errors.toString())
        .contains("YINGDA_PROT: is no setting, perhaps YINGDA_PORT is meant");
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    assertThat(run(Map.of("YINGDA_SETTINGS", folder.resolve("none").toString()), "serve"))
        .isEqualTo(ExitCodes.REJECTED);
    assertThat(errors.toString()).contains("none: cannot be read");
  }

  /** It sets variables in every container beside a service of this name. */
  @Test
  void whatKubernetesSetsIsLeftAlone() {
    Map<String, String> variables =
        Map.of(
            "YINGDA_PORT", "tcp://10.0.0.1:8080",
            "YINGDA_SERVICE_HOST", "10.0.0.1",
            "YINGDA_SERVICE_PORT_HTTP", "8080",
            "YINGDA_PORT_8080_TCP_ADDR", "10.0.0.1");

    assertThat(run(variables, "serve", "--print-settings")).isZero();

    assertThat(printed("port")).isEqualTo("port: 8080 # default");
  }

  /** Other commands take those that they have, wherever their own arguments stand. */
  @Test
  void otherCommandsTakeTheirSettings() throws IOException {
    Path data = folder.resolve("elsewhere");
    Path text = Files.writeString(folder.resolve("a.md"), "# 怎么退货？\n在订单里申请。\n");
    Map<String, String> variables =
        Map.of("YINGDA_DATA", data.toString(), "YINGDA_ENCODER", "none", "YINGDA_PORT", "0");

    assertThat(run(variables, "import", text.toString())).isZero();
    assertThat(run(variables, "search", "怎么退货")).isZero();

    assertThat(new DataDirectory(data).database()).exists();
    assertThat(output.toString()).contains("在订单里申请");
    assertThat(Json.write(errors.toString())).doesNotContain("comes from");
  }
}

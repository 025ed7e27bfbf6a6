package yingda.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.ParseResult;
import yingda.json.Json;
import yingda.testing.SharedFiles;

/** What starts the service elsewhere says what the service understands. */
class DeployTest {
  private static final String JAR = "/opt/yingda/yingda.jar";
  private static final String DATA = "/var/lib/yingda";

  private static List<String> lines(String name) throws IOException {
    return Files.readAllLines(SharedFiles.root().resolve("deploy").resolve(name));
  }

  /** What stands behind each of these at the begin of a line. */
  private static List<String> values(String name, String key) throws IOException {
    return lines(name).stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(key.length()).strip())
        .toList();
  }

  private static ParseResult understood(List<String> arguments) {
    ParseResult result =
        Main.commandLine(new StringWriter(), new StringWriter())
            .parseArgs(arguments.toArray(String[]::new));
    assertThat(result.unmatched()).isEmpty();
    assertThat(result.subcommand()).isNotNull();
    return result.subcommand();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yingda.service", "yingda-backup.service"})
  void systemdStartsCommandsThatThereAre(String unit) throws IOException {
    List<String> starts = values(unit, "ExecStart=");
    assertThat(starts).isNotEmpty();
    for (String start : starts) {
      List<String> words = Arrays.asList(start.split(" ", -1));
      assertThat(words.getFirst()).startsWith("/").endsWith("/java");
      int jar = words.indexOf(JAR);
      assertThat(words.get(jar - 1)).isEqualTo("-jar");
      ParseResult command = understood(words.subList(jar + 1, words.size()));
      if (command.hasMatchedOption("--data")) {
        assertThat(command.matchedOptionValue("--data", Path.of(""))).isEqualTo(Path.of(DATA));
      }
    }
    assertThat(values(unit, "User=")).containsExactly("yingda");
    assertThat(values(unit, "ProtectSystem=")).containsExactly("strict");
    assertThat(values(unit, "UMask=")).containsExactly("0077");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yingda.service", "yingda-backup.service", "yingda-backup.timer"})
  void systemdFindsNothingWrong(String unit) throws Exception {
    assumeThat(isThere("systemd-analyze", "--version"))
        .as("systemd-analyze is not installed: apt-get install systemd")
        .isTrue();
    Process verify =
        new ProcessBuilder("systemd-analyze", "verify", "deploy/" + unit)
            .directory(SharedFiles.root().toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said.lines().filter(line -> line.contains("yingda"))).isEmpty();
    assertThat(verify.waitFor()).isZero();
  }

  static boolean isThere(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException notInstalled) {
      return false;
    }
  }

  /** What systemd starts answers, and ends on TERM with what the unit calls a proper end. */
  @Test
  void theCommandOfTheUnitStartsAndEnds(@TempDir Path folder) throws Exception {
    String jar = ClassPathJar.in(folder).toString();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> words =
        Stream.of(values("yingda.service", "ExecStart=").getFirst().split(" ", -1))
            .map(word -> word.equals(JAR) ? jar : word.equals("/usr/bin/java") ? java : word)
            .map(word -> word.equals(DATA) ? folder.resolve("data").toString() : word)
            .map(word -> word.equals("8080") ? "0" : word)
            .toList();
    Process service =
        new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader out = service.inputReader(StandardCharsets.UTF_8)) {
      String line = out.readLine();
      while (line != null && !line.contains("answers at http://127.0.0.1:")) {
        line = out.readLine();
      }
      assertThat(line).isNotNull();
      service.destroy();
      assertThat(List.of("0", values("yingda.service", "SuccessExitStatus=").getFirst()))
          .contains(String.valueOf(service.waitFor()));
    } finally {
      service.destroyForcibly().onExit().join();
    }
  }

  @Test
  void theTimerStartsAServiceThatIsThere() throws IOException {
    assertThat(values("yingda-backup.timer", "OnCalendar=")).hasSize(1);
    assertThat(lines("yingda-backup.service")).contains("[Service]");
    assertThat(values("yingda.service", "StateDirectory=")).containsExactly("yingda");
  }

  @Test
  void theContainerRunsWithoutRootAndWritesToItsVolumeOnly() throws IOException {
    String file = "Containerfile";
    assertThat(values(file, "USER ")).allMatch(user -> user.matches("[1-9][0-9]*:[1-9][0-9]*"));
    assertThat(values(file, "VOLUME ")).containsExactly(DATA);
    assertThat(values(file, "ADD ")).isEmpty();
    assertThat(values(file, "COPY ")).containsExactly("search-api/target/yingda.jar " + JAR);
    List<String> all = new ArrayList<>();
    for (String key : List.of("ENTRYPOINT ", "CMD ")) {
      all.addAll(List.of(Json.read(file, values(file, key).getFirst(), String[].class)));
    }
    ParseResult command = understood(all.subList(all.indexOf(JAR) + 1, all.size()));
    assertThat(command.matchedOptionValue("--data", Path.of(""))).isEqualTo(Path.of(DATA));
    assertThat(values(file, "EXPOSE "))
        .containsExactly(String.valueOf(command.<Integer>matchedOptionValue("--port", 0)));
    assertThat(lastLine(file, "USER "))
        .isGreaterThan(lastLine(file, "RUN "))
        .isGreaterThan(lastLine(file, "COPY "));
  }

  private static int lastLine(String file, String key) throws IOException {
    List<String> lines = lines(file);
    int last = -1;
    for (int i = 0; i < lines.size(); i++) {
      last = lines.get(i).startsWith(key) ? i : last;
    }
    return last;
  }
}

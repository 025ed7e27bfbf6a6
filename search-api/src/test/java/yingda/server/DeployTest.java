package yingda.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
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

package yingda.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as its users start it: a process that starts another one, and what becomes of both. */
final class VectorRelaunchTest {
  @TempDir private Path directory;
  private Path jar;

  @BeforeEach
  void makeJar() throws IOException {
    jar = ClassPathJar.in(directory);
  }

  private Process start(String... optionsAndArguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"));
    List<String> given = Arrays.asList(optionsAndArguments);
    int arguments = given.indexOf("serve");
    command.addAll(given.subList(0, arguments));
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(given.subList(arguments, given.size()));
    return new ProcessBuilder(command).redirectError(directory.resolve("errors").toFile()).start();
  }

  private Process serve(String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("serve", "--data", directory.resolve("data").toString()));
    all.addAll(List.of("--port", "0", "--encoder", "none"));
    Process first = start(all.toArray(String[]::new));
    BufferedReader output = first.inputReader(StandardCharsets.UTF_8);
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.contains("http://127.0.0.1:")) {
        return first;
      }
    }
    throw new IllegalStateException("the service ended before it answered");
  }

  private static ProcessHandle second(Process first) {
    return first.children().findFirst().orElseThrow();
  }

  @Test
  void theServiceRunsWithTheVectorModuleThoughNobodyAskedForIt() throws Exception {
    Process first = serve();

    assertThat(second(first).info().arguments().orElseThrow())
        .contains("--add-modules=jdk.incubator.vector", "-Xmx256m", "serve");

    first.destroy();
    assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(directory.resolve("errors")).content().doesNotContain("incubator");
  }

  @Test
  void whatTheSecondProcessRefusesIsRead() throws Exception {
    Process first = start("serve", "--data", directory.resolve("data").toString(), "--rate", "0");

    assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(first.exitValue()).isEqualTo(2);
    assertThat(directory.resolve("errors")).content().contains("--rate").endsWith("\n");
  }

  @Test
  void whatIsToldToEndEndsBoth() throws Exception {
    Process first = serve();
    ProcessHandle second = second(first);

    first.destroy();

    assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(second.isAlive()).isFalse();
    try (Stream<Path> files = Files.list(directory.resolve("data"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .as("all is in the files themselves, as it ended in its own time")
          .contains("yingda.db", "usage.db")
          .noneMatch(name -> name.endsWith("-wal"));
    }
  }

  @Test
  void theSecondDoesNotOutliveTheFirstThatIsKilled() throws Exception {
    Process first = serve();
    ProcessHandle second = second(first);

    first.destroyForcibly().waitFor();

    assertThat(second.onExit().orTimeout(10, TimeUnit.SECONDS))
        .succeedsWithin(Duration.ofSeconds(10));
    Process again = serve();
    again.destroy();
    assertThat(again.waitFor(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void itsExitCodeIsThatOfTheCommand() throws Exception {
    Process refused = start("serve", "--port", "none");

    assertThat(refused.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(refused.exitValue()).isEqualTo(2);
  }

  @Test
  void whoeverChoosesModulesIsLeftAlone() throws Exception {
    Process only = serve("--add-modules=java.sql");

    assertThat(only.children()).isEmpty();

    only.destroy();
    assertThat(only.waitFor(60, TimeUnit.SECONDS)).isTrue();
  }
}

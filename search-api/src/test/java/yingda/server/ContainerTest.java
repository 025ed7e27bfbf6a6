package yingda.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.testing.SharedFiles;

/** The container is built and started as the head of its file says, where a tool for that works. */
class ContainerTest {
  private static final String IMAGE = "yingda-test";
  private static final String VOLUME = "yingda-test-data";
  private static final String NAME = "yingda-test-service";
  private static final String DATA = "/var/lib/yingda";
  private static final Path JAR = SharedFiles.root().resolve("search-api/target/yingda.jar");

  @TempDir private Path context;
  private String tool = "";

  @BeforeEach
  void build() throws Exception {
    for (String name : List.of("podman", "docker")) {
      if (tool.isEmpty() && DeployTest.isThere(name, "info")) {
        tool = name;
      }
    }
    assumeThat(tool)
        .as("no podman and no running docker here: apt-get install podman")
        .isNotEmpty();
    assumeThat(JAR).as("there is no jar to put in: mvn -DskipTests package").exists();
    Path file = Files.createDirectories(context.resolve("deploy")).resolve("Containerfile");
    Files.copy(SharedFiles.root().resolve("deploy/Containerfile"), file);
    Path target = Files.createDirectories(context.resolve("search-api/target"));
    Files.copy(JAR, target.resolve("yingda.jar"));
    run("build", "-f", file.toString(), "-t", IMAGE, context.toString());
  }

  @AfterEach
  void remove() throws Exception {
    if (!tool.isEmpty()) {
      boolean unusedContainer = DeployTest.isThere(tool, "rm", "-f", NAME);
      boolean unusedVolume = DeployTest.isThere(tool, "volume", "rm", "-f", VOLUME);
    }
  }

  /** The last line of what it prints. */
  private String run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(tool));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s: %s", command, said).isZero();
    return said.strip().lines().reduce("", (before, line) -> line);
  }

  @Test
  void itAnswersWithoutRootOverAReadOnlyRoot() throws Exception {
    String volume = VOLUME + ":" + DATA;
    String key =
        run(
            "run", "--rm", "-v", volume, IMAGE, "keys", "create", "--name", "李雷", "--role", "admin",
            "--data", DATA);
    run(
        "run",
        "-d",
        "--name",
        NAME,
        "--read-only",
        "--tmpfs",
        "/tmp:exec",
        "-v",
        volume,
        "-p",
        "127.0.0.1::8080",
        IMAGE);
    String address = "http://" + run("port", NAME, "8080");
    assertThat(run("exec", NAME, "id", "-u")).isEqualTo("10001");
    while (!isReady(address)) {
      assertThat(run("inspect", "--format", "{{.State.Running}}", NAME)).isEqualTo("true");
      TimeUnit.MILLISECONDS.sleep(200);
    }
    assertThat(status(address + "/v1/search?q=a", null)).isEqualTo(401);
    assertThat(status(address + "/v1/search?q=a", key)).isEqualTo(200);
    run("stop", "-t", "60", NAME);
    assertThat(run("inspect", "--format", "{{.State.ExitCode}}", NAME)).isIn("0", "143");
  }

  private static boolean isReady(String address) throws InterruptedException {
    try {
      return status(address + "/health/ready", null) == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int status(String address, @Nullable String key)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30));
    if (key != null) {
      request.header("Authorization", "Bearer " + key);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }
}

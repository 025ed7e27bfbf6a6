package yingda.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yingda.testing.Requirement;
import yingda.testing.SharedFiles;

/**
 * What the two JavaScript libraries of the protocol make of {@code /mcp}: the one that most
 * programs use still, and its successor, in either era.
 */
class McpNodeClientsTest {
  private static final Path WEB = SharedFiles.root().resolve("search-api/web");
  private static final Path LIBRARIES = WEB.resolve("node_modules/@modelcontextprotocol");

  @ParameterizedTest
  @CsvSource({"sdk, 2025-11-25", "client, 2025-11-25", "client-auto, 2026-07-28"})
  void theClientListsAndCallsTheTools(String client, String version, @TempDir Path folder)
      throws Exception {
    requireLibraries();
    try (RunningService service =
        RunningService.in(folder.resolve("data")).holding(Sample.RETURNS)) {
      String key = KeysTest.key(KeysTest.admin(service), "店铺机器人", "bot");
      JsonNode got = run(folder, client, "http://127.0.0.1:" + service.port() + "/mcp", key);
      assertThat(got.at("/version").asString()).isEqualTo(version);
      assertThat(got.at("/tools"))
          .extracting(JsonNode::asString)
          .containsExactly("search", "fetch", "suggest_reply", "ask_changes", "report_gap");
      assertThat(got.at("/search").toString()).contains("faq/returns#a");
      assertThat(got.at("/fetch").toString()).contains("三天内退款");
      assertThat(got.at("/reply/structuredContent/decision").asString()).isEqualTo("answer");
      assertThat(got.at("/gap/isError").asBoolean()).isFalse();
      assertThat(got.at("/missing/isError").asBoolean()).isTrue();
    }
  }

  private static void requireLibraries() {
    boolean isThere =
        Files.isDirectory(LIBRARIES.resolve("sdk"))
            && Files.isDirectory(LIBRARIES.resolve("client"));
    if (!isThere) {
      throw Requirement.missing(
          "the JavaScript clients of MCP are not installed: npm ci in search-api/web");
    }
  }

  private static JsonNode run(Path folder, String... arguments) throws Exception {
    Path output = folder.resolve("output.json");
    Path errors = folder.resolve("errors.txt");
    Process node = start(output, errors, arguments);
    boolean isOver = node.waitFor(1, TimeUnit.MINUTES);
    node.destroyForcibly();
    assertThat(isOver).isTrue();
    assertThat(node.exitValue()).as(Files.readString(errors, UTF_8)).isZero();
    return new JsonMapper().readTree(Files.readString(output, UTF_8));
  }

  private static Process start(Path output, Path errors, String... arguments) {
    ProcessBuilder node = new ProcessBuilder("node", "clients/mcp.js");
    node.command().addAll(List.of(arguments));
    node.directory(WEB.toFile());
    try {
      return node.redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
    } catch (IOException e) {
      throw Requirement.missing("node is not installed: apt-get install nodejs npm");
    }
  }
}

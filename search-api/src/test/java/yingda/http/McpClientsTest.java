package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.modern.client.transport.HttpClientMcpTransport;
import io.modelcontextprotocol.modern.client.transport.McpHttpRequestCustomizer;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the clients of the protocol's own Java library make of {@code /mcp}, in both of its eras.
 */
class McpClientsTest {
  private static RunningService service;
  private static String bot;
  private static String agent;

  @BeforeAll
  static void start(@TempDir Path data) {
    service = RunningService.in(data).holding(Sample.RETURNS, Sample.COMPENSATION);
    Client admin = KeysTest.admin(service);
    bot = KeysTest.key(admin, "店铺机器人", "bot");
    agent = KeysTest.key(admin, "韩梅梅", "agent");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static String base() {
    return "http://127.0.0.1:" + service.port();
  }

  private static io.modelcontextprotocol.modern.client.McpSyncClient modern(String key) {
    return io.modelcontextprotocol.modern.client.McpClient.sync(
            HttpClientMcpTransport.builder(base() + "/mcp")
                .requestCustomizer(
                    McpHttpRequestCustomizer.fromSync(
                        (request, headers, context) ->
                            headers.set("Authorization", "Bearer " + key)))
                .build())
        .build();
  }

  private static McpSyncClient older(String key) {
    return McpClient.sync(
            HttpClientStreamableHttpTransport.builder(base())
                .endpoint("/mcp")
                .requestBuilder(HttpRequest.newBuilder().header("Authorization", "Bearer " + key))
                .build())
        .build();
  }

  @Test
  void theModernClientDiscoversListsAndCalls() {
    var client = modern(bot);

    assertThat(client.discover().supportedVersions()).containsExactly("2026-07-28");
    assertThat(client.listTools().list().tools())
        .extracting(tool -> tool.name())
        .containsExactly("search", "fetch", "suggest_reply", "ask_changes", "report_gap");
    var found = client.tool("search").arguments(Map.of("query", "怎么退货")).call();
    assertThat(found.isError()).isNotEqualTo(true);
    assertThat(String.valueOf(found.structuredContent())).contains("faq/returns#a");
    var fetched = client.tool("fetch").arguments(Map.of("id", "faq/returns#a")).call();
    assertThat(String.valueOf(fetched.structuredContent())).contains("三天内退款");
    var reply = client.tool("suggest_reply").arguments(Map.of("query", "怎么退货")).call();
    assertThat(String.valueOf(reply.structuredContent())).contains("answer");
  }

  @Test
  void theModernClientIsToldWhatIsNoAnswer() {
    var none = modern(bot).tool("fetch").arguments(Map.of("id", "faq/none#a")).call();

    assertThat(none.isError()).isTrue();
    assertThat(String.valueOf(none.content())).contains("faq/none");
  }

  @Test
  void theOlderClientInitializesListsAndCalls() {
    try (McpSyncClient client = older(bot)) {
      assertThat(client.initialize().protocolVersion()).isEqualTo("2025-11-25");
      client.ping();
      assertThat(client.listTools().tools())
          .extracting(tool -> tool.name())
          .containsExactly("search", "fetch", "suggest_reply", "ask_changes", "report_gap");
      assertThat(called(client, "search", "query", "怎么退货")).contains("faq/returns#a");
      assertThat(called(client, "fetch", "id", "faq/returns#a")).contains("三天内退款");
      assertThat(called(client, "report_gap", "question", "能开发票吗")).doesNotContain("error");
    }
  }

  @Test
  void bothSeeWhatTheirKeySees() {
    String secret = "顾客要求赔偿怎么回复";
    try (McpSyncClient client = older(bot)) {
      client.initialize();
      assertThat(called(client, "search", "query", secret)).doesNotContain("不承诺金额");
    }
    try (McpSyncClient client = older(agent)) {
      client.initialize();
      assertThat(called(client, "suggest_reply", "query", secret)).contains("不承诺金额");
    }
    var modern = modern(bot).tool("suggest_reply").arguments(Map.of("query", secret)).call();
    assertThat(String.valueOf(modern)).doesNotContain("不承诺金额");
  }

  private static String called(McpSyncClient client, String tool, String name, String value) {
    CallToolResult result =
        client.callTool(CallToolRequest.builder(tool).arguments(Map.of(name, value)).build());
    assertThat(result.isError()).as("%s", result.content()).isNotEqualTo(true);
    return String.valueOf(result.structuredContent()) + result.content();
  }
}

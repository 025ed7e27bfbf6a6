package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yingda.document.Audience;
import yingda.document.Document;
import yingda.document.Kind;
import yingda.document.ReviewPolicy;
import yingda.document.Scope;
import yingda.document.Validity;
import yingda.document.VersionRange;

/** What Dify and assistants send, and what they get. */
class NeighboursTest {
  private static final String NEW = "2026-07-28";

  private static RunningService service;
  private static Client bot;
  private static Client agent;

  @BeforeAll
  static void start(@TempDir Path data) {
    service = RunningService.in(data).holding(Sample.RETURNS, Sample.INVOICE, Sample.COMPENSATION);
    service.holding(Sample.edition("manual/upgrade", "X100", "[7.5,)", "在控制台里点升级。"));
    service.holding(
        document("script/soothe", Kind.SCRIPT, Audience.PUBLIC, "怎么安抚等急了的客户？", "{客户称呼}，让您久等了。"),
        document("faq/track", Kind.FAQ, Audience.PUBLIC, "包裹到哪里了？", "您的运单号是{运单号}，在官网查询。"),
        document("faq/discount", Kind.FAQ, Audience.INTERNAL, "店长最多能打几折？", "最多打九折。"));
    Client admin = KeysTest.admin(service);
    bot = service.client().with(KeysTest.key(admin, "店铺机器人", "bot"));
    agent = service.client().with(KeysTest.key(admin, "韩梅梅", "agent"));
  }

  private static Document document(
      String id, Kind kind, Audience audience, String question, String answer) {
    return new Document(
        id,
        kind,
        question,
        new Scope(null, VersionRange.ALL, audience),
        Validity.ALWAYS,
        ReviewPolicy.NONE,
        List.of(),
        List.of(Sample.entry(question, List.of(), answer)));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Answer retrieve(Client client, String base, String query, String more) {
    return client.post(
        "/retrieval",
        "{\"knowledge_id\":\"" + base + "\",\"query\":\"" + query + "\"" + more + "}");
  }

  @Test
  void difyGetsRecordsWithTheirMetadata() {
    Answer found =
        retrieve(
            bot,
            "yingda",
            "怎么退货",
            ",\"retrieval_setting\":{\"top_k\":1,\"score_threshold\":0.5},\"unknown\":1");
    assertThat(found.status()).as(found.body()).isEqualTo(200);
    assertThat(found.json().path("records")).hasSize(1);
    assertThat(found.text("/records/0/content")).contains("七天无理由退货怎么操作？", "三天内退款");
    assertThat(found.json().at("/records/0/score").asDouble()).isBetween(0.5, 1.0);
    assertThat(found.text("/records/0/metadata/document_id")).isEqualTo("faq/returns#a");
    Answer none =
        retrieve(
            bot, "yingda", "量子力学", ",\"retrieval_setting\":{\"top_k\":3,\"score_threshold\":0.9}");
    assertThat(none.body()).isEqualTo("{\"records\":[]}");
  }

  @Test
  void difyGetsNoWordsThatAreForAgentsToFillIn() {
    for (Client client : List.of(bot, agent)) {
      assertThat(client.get("/v1/search", "q", "怎么安抚等急了的客户").texts("/hits", "documentId"))
          .contains("script/soothe");
      assertThat(retrieve(client, "yingda", "怎么安抚等急了的客户", "").body())
          .doesNotContain("script/soothe", "久等");
    }
  }

  @Test
  void aModelThatAnswersCustomersGetsNothingThatAPersonHasToFillInOrSay() {
    assertThat(retrieve(bot, "yingda", "包裹到哪里了", "").body()).doesNotContain("运单号");
    assertThat(call(bot, "suggest_reply", "\"query\":\"包裹到哪里了\"").body()).doesNotContain("运单号是");
    String script = "\"query\":\"怎么安抚等急了的客户\"";
    for (String tool : List.of("search", "suggest_reply")) {
      assertThat(call(bot, tool, script).body()).doesNotContain("\"script/soothe#a\"", "久等");
      assertThat(call(agent, tool, script).body()).contains("script/soothe");
    }
    assertThat(call(bot, "fetch", "\"id\":\"script/soothe\"").body()).doesNotContain("久等");
    assertThat(call(agent, "fetch", "\"id\":\"script/soothe\"").body()).contains("久等");
    assertThat(retrieve(agent, "yingda", "包裹到哪里了", "").body()).contains("运单号");
  }

  @Test
  void difyIsToldWhatIsWrongAsItReadsIt() {
    Answer malformed = retrieve(service.client(), "yingda", "怎么退货", "");
    assertThat(malformed.status()).isEqualTo(401);
    assertThat(malformed.number("/error_code")).isEqualTo(1001);
    Answer unknown = retrieve(service.client().with("yk_x"), "yingda", "怎么退货", "");
    assertThat(unknown.number("/error_code")).isEqualTo(1002);
    assertThat(unknown.text("/error_msg")).contains("no key that is valid");
    Answer other = retrieve(bot, "X900", "怎么退货", "");
    assertThat(other.status()).isEqualTo(404);
    assertThat(other.number("/error_code")).isEqualTo(2001);
  }

  @Test
  void difyIsToldInOneFormWhateverIsWrong() {
    String body = "{\"knowledge_id\":\"yingda\",\"query\":\"怎么退货\"}";
    for (Answer refused :
        List.of(
            retrieve(bot, "yingda", "", ""),
            retrieve(bot, "yingda", "问".repeat(2_001), ""),
            retrieve(bot, "yingda", "问".repeat(40_000), ""),
            bot.post("/retrieval", "{\"query\":\"怎么退货\"}"),
            bot.post("/retrieval", "{"),
            bot.send("POST", "/retrieval", body, "Content-Encoding", "br"),
            bot.send("POST", "/retrieval?page=2", body),
            bot.send("POST", "/retrieval", body, "X-Long", "x".repeat(40_000)))) {
      assertThat(refused.status()).as(refused.body()).isGreaterThanOrEqualTo(400);
      assertThat(refused.header("Content-Type")).isEqualTo("application/json");
      assertThat(refused.number("/error_code")).isEqualTo(refused.status());
      assertThat(refused.text("/error_msg")).isNotEmpty();
      assertThat(refused.json().propertyNames()).containsExactly("error_code", "error_msg");
    }
    assertThat(retrieve(bot, "yingda", "", "").text("/error_msg")).contains("query");
  }

  @Test
  void theKeySaysWhatDifySees() {
    String secret = "店长最多能打几折";
    assertThat(retrieve(bot, "yingda", secret, "").body()).doesNotContain("九折");
    assertThat(retrieve(agent, "yingda", secret, "").body()).contains("九折");
    Answer product = retrieve(bot, "x100", "怎么升级集群", "");
    assertThat(product.text("/records/0/metadata/product")).isEqualTo("X100");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind | is | \"faq\" | true",
        "kind | is not | \"faq\" | false",
        "kind | in | [\"manual\",\"faq\"] | true",
        "kind | not in | [\"manual\",\"faq\"] | false",
        "document_id | start with | \"faq/re\" | true",
        "document_id | end with | \"#a\" | true",
        "document_id | contains | \"manual\" | false",
        "document_id | not contains | \"manual\" | true",
        "product | empty | null | true",
        "product | not empty | null | false",
        "revision | = | 1 | true",
        "revision | ≠ | 1 | false",
        "revision | > | 0 | true",
        "revision | < | 1 | false",
        "revision | ≥ | 1 | true",
        "revision | ≤ | \"1\" | true",
        "updated_at | after | \"2020-01-01T00:00:00Z\" | true",
        "updated_at | before | \"2020-01-01T00:00:00Z\" | false",
      })
  void metadataIsComparedAsDifySays(String name, String operator, String value, boolean holds) {
    for (String written : List.of("\"" + name + "\"", "[\"" + name + "\"]")) {
      String condition =
          ",\"metadata_condition\":{\"logical_operator\":\"and\",\"conditions\":[{\"name\":"
              + written
              + ",\"comparison_operator\":\""
              + operator
              + "\",\"value\":"
              + value
              + "}]}";
      Answer answer = retrieve(bot, "yingda", "怎么退货", condition);
      assertThat(answer.body().contains("faq/returns#a")).as(answer.body()).isEqualTo(holds);
    }
  }

  @Test
  void anOperatorThatIsNotKnownIsRefused() {
    Answer refused =
        retrieve(
            bot,
            "yingda",
            "怎么退货",
            ",\"metadata_condition\":{\"conditions\":[{\"name\":\"kind\",\"comparison_operator\":\"like\",\"value\":\"f\"}]}");
    assertThat(refused.status()).isEqualTo(400);
  }

  private static Answer rpc(Client client, String method, String params, String... headers) {
    String body =
        "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"" + method + "\",\"params\":" + params + "}";
    return client.send("POST", "/mcp", body, headers);
  }

  private static Answer modern(Client client, String method, String params, String... more) {
    String[] headers = new String[more.length + 4];
    headers[0] = "MCP-Protocol-Version";
    headers[1] = NEW;
    headers[2] = "Mcp-Method";
    headers[3] = method;
    System.arraycopy(more, 0, headers, 4, more.length);
    return rpc(client, method, params, headers);
  }

  @Test
  void anOlderAssistantBeginsAndCalls() {
    Answer begun =
        rpc(bot, "initialize", "{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{}}");
    assertThat(begun.text("/result/protocolVersion")).isEqualTo("2025-06-18");
    assertThat(begun.number("/id")).isEqualTo(7);
    Answer unknownVersion = rpc(bot, "initialize", "{\"protocolVersion\":\"2031-01-01\"}");
    assertThat(unknownVersion.text("/result/protocolVersion")).isEqualTo("2025-11-25");
    String notified = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";
    Answer silent = bot.post("/mcp", notified);
    assertThat(silent.status()).isEqualTo(202);
    assertThat(silent.body()).isEmpty();
    assertThat(rpc(bot, "ping", "{}").json().path("result").isEmpty()).isTrue();
    Answer tools = rpc(bot, "tools/list", "{}");
    assertThat(tools.texts("/result/tools", "name"))
        .containsExactly("search", "fetch", "suggest_reply", "ask_changes", "report_gap");
    assertThat(tools.json().at("/result").has("resultType")).isFalse();
    assertThat(rpc(agent, "tools/list", "{}").texts("/result/tools", "name"))
        .contains("list_changes");
  }

  @Test
  void anAssistantFindsReadsAndReplies() {
    Answer found = call(bot, "search", "\"query\":\"怎么退货\"");
    assertThat(found.text("/result/structuredContent/results/0/id")).isEqualTo("faq/returns#a");
    assertThat(found.text("/result/content/0/text")).contains("faq/returns#a");
    Answer read = call(bot, "fetch", "\"id\":\"faq/returns#a\"");
    assertThat(read.text("/result/structuredContent/text")).contains("三天内退款");
    Answer reply = call(bot, "suggest_reply", "\"query\":\"怎么开电子发票\",\"channel\":\"wechat\"");
    assertThat(reply.text("/result/structuredContent/replies/0/answer")).contains("点菜单");
    Answer gap = call(bot, "report_gap", "\"question\":\"鼠标垫能印标志吗\"");
    assertThat(gap.text("/result/structuredContent/summary")).contains("转人工摘要");
    assertThat(call(agent, "list_changes", "\"after\":\"1\"").body()).contains("faq/invoice");
  }

  @Test
  void anAssistantSeesWhatItsKeySees() {
    assertThat(call(bot, "search", "\"query\":\"要求赔偿\"").body()).doesNotContain("compensation");
    Answer hidden = call(bot, "fetch", "\"id\":\"script/compensation#a\"");
    assertThat(hidden.json().at("/result/isError").asBoolean()).isTrue();
    assertThat(hidden.body()).doesNotContain("不承诺金额");
    Answer none = call(bot, "fetch", "\"id\":\"script/nothing#a\"");
    assertThat(hidden.body().replace("compensation", "nothing")).isEqualTo(none.body());
    assertThat(none.text("/result/structuredContent/error"))
        .contains("search finds")
        .doesNotContain("/v1/documents");
    assertThat(call(agent, "fetch", "\"id\":\"script/compensation#a\"").body()).contains("不承诺金额");
    assertThat(call(bot, "list_changes", "").number("/error/code")).isEqualTo(-32602);
    assertThat(rpc(service.client(), "tools/list", "{}").status()).isEqualTo(401);
  }

  @Test
  void whatAToolDoesNotTakeIsNamed() {
    for (String name : List.of("version", "?product")) {
      Answer refused = call(bot, "suggest_reply", "\"query\":\"怎么退货\",\"" + name + "\":\"X100\"");
      assertThat(refused.json().at("/result/isError").asBoolean()).as(name).isTrue();
      assertThat(refused.text("/result/structuredContent/error"))
          .contains(name, "query, product, channel");
    }
  }

  private static Answer call(Client client, String tool, String arguments) {
    return rpc(
        client, "tools/call", "{\"name\":\"" + tool + "\",\"arguments\":{" + arguments + "}}");
  }

  @Test
  void aNewerAssistantSaysInItsHeadersWhatItWants() {
    Answer found = modern(bot, "server/discover", "{}");
    assertThat(found.text("/result/supportedVersions/0")).isEqualTo(NEW);
    assertThat(found.text("/result/resultType")).isEqualTo("complete");
    Answer tools = modern(bot, "tools/list", "{}");
    assertThat(tools.number("/result/ttlMs")).isPositive();
    assertThat(tools.text("/result/cacheScope")).isEqualTo("private");
    String search = "{\"name\":\"search\",\"arguments\":{\"query\":\"怎么退货\"}}";
    Answer called = modern(bot, "tools/call", search, "Mcp-Name", "search");
    assertThat(called.text("/result/resultType")).isEqualTo("complete");
    assertThat(called.body()).contains("faq/returns#a");
  }

  @Test
  void whatHeadersAndBodySayOtherwiseIsRefused() {
    String search = "{\"name\":\"search\",\"arguments\":{\"query\":\"怎么退货\"}}";
    refused(modern(bot, "tools/call", search), 400, -32020);
    refused(modern(bot, "tools/call", search, "Mcp-Name", "fetch"), 400, -32020);
    refused(
        rpc(bot, "tools/list", "{}", "MCP-Protocol-Version", NEW, "Mcp-Method", "ping"),
        400,
        -32020);
    refused(rpc(bot, "tools/list", "{}", "MCP-Protocol-Version", "2027-01-01"), 400, -32022);
    refused(rpc(bot, "resources/list", "{}"), 404, -32601);
    refused(modern(bot, "initialize", "{}"), 404, -32601);
    refused(bot.post("/mcp", "{\"id\":1}"), 400, -32600);
    assertThat(bot.post("/mcp", "[]").status()).isEqualTo(400);
    assertThat(bot.send("GET", "/mcp", "").status()).isEqualTo(405);
    assertThat(bot.send("DELETE", "/mcp", "").status()).isEqualTo(405);
    assertThat(rpc(bot, "ping", "{}", "Origin", "https://evil.example.com").status())
        .isEqualTo(403);
  }

  private static void refused(Answer answer, int status, int code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.number("/error/code")).isEqualTo(code);
  }
}

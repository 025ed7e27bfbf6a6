package yingda.http;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.app.Permission;
import yingda.document.Publishers;

/**
 * What only those may do who are named with {@code --publishers}: whatever changes what readers
 * get.
 */
class PublishersTest {
  private static final String SIGNED = "\"author\":\"外人\",\"note\":\"试一试\"";

  private static final String DOCUMENT =
      "\"document\":{\"kind\":\"faq\",\"title\":\"题\",\"entries\":[{\"anchor\":\"1\",\"question\":\"问\",\"answer\":\"答\"}]}";

  /**
   * Changes nothing that readers get: questions, words about replies, drafts, and what is only
   * tried.
   */
  private static final Set<String> OPEN =
      Set.of(
          "POST /v1/analysis",
          "POST /v1/replies",
          "POST /v1/replies/batch",
          "POST /v1/feedback",
          "PUT /v1/feedback/comments",
          "POST /v1/trials",
          "POST /v1/exams",
          "POST /v1/exams/{id}/attempt",
          "POST /v1/customer-feedback",
          "POST /v1/customer-feedback/table",
          "PUT /v1/customer-feedback/{id}",
          "PUT /v1/trials/{id}/judgements",
          "POST /v1/gaps",
          "POST /v1/documents/{id}/check",
          "POST /v1/documents/{id}/tryout",
          "POST /v1/documents/{id}/submit",
          "POST /v1/documents/{id}/rename",
          "POST /v1/documents/{id}/diff",
          "POST /v1/pictures",
          "POST /retrieval",
          "POST /mcp",
          "POST /v1/session",
          "DELETE /v1/session",
          "POST /v1/erasures",
          "POST /v1/first-admin",
          "POST /v1/keys",
          "DELETE /v1/keys/{id}",
          "POST /v1/webhooks",
          "PUT /v1/webhooks/{id}",
          "DELETE /v1/webhooks/{id}",
          "POST /v1/webhooks/{id}/secret",
          "POST /v1/webhooks/{id}/test",
          "POST /v1/webhooks/{id}/deliveries/{number}/replay",
          "POST /v1/chat/dingtalk",
          "POST /v1/chat/feishu",
          "POST /v1/tuning/rehearsal");

  /** All others, each with a body that a publisher would be obeyed for. */
  private static final Map<String, String> GUARDED =
      Map.ofEntries(
          Map.entry("PUT /v1/documents/{id}", "{" + SIGNED + "," + DOCUMENT + "}"),
          Map.entry("DELETE /v1/documents/{id}", ""),
          Map.entry("POST /v1/documents/{id}/publish", "{" + SIGNED + "}"),
          Map.entry("POST /v1/documents/{id}/return", "{" + SIGNED + "}"),
          Map.entry("POST /v1/documents/{id}/retire", "{" + SIGNED + "}"),
          Map.entry("POST /v1/documents/{id}/restore", "{" + SIGNED + "}"),
          Map.entry("POST /v1/documents/{id}/verify", "{" + SIGNED + "}"),
          Map.entry(
              "POST /v1/documents/{id}/expire", "{" + SIGNED + ",\"at\":\"2099-01-01T00:00:00Z\"}"),
          Map.entry("POST /v1/documents/{id}/revert", "{" + SIGNED + ",\"revision\":1}"),
          Map.entry(
              "POST /v1/imports",
              "{" + SIGNED + ",\"files\":[{\"path\":\"faq/a.md\",\"text\":\"## 问\\n答\"}]}"),
          Map.entry(
              "POST /v1/releases",
              "{" + SIGNED + ",\"product\":\"x\",\"version\":\"1\",\"date\":\"2026-12-01\"}"),
          Map.entry("PUT /v1/tuning", "{" + SIGNED + ",\"files\":{\"lexicon/words.txt\":\"词\"}}"),
          Map.entry("POST /v1/gaps/recheck", "{\"author\":\"外人\"}"),
          Map.entry("POST /v1/modes/review", "{\"author\":\"外人\"}"),
          Map.entry("POST /v1/modes/{number}/revert", "{\"author\":\"外人\"}"),
          Map.entry(
              "PUT /v1/modes",
              "{\"author\":\"外人\",\"documentId\":\"faq/a\",\"anchor\":\"b\",\"mode\":\"assist\"}"),
          Map.entry("PUT /v1/gaps/{id}", "{\"author\":\"外人\",\"state\":\"done\"}"));

  private static RunningService service;
  private static Client client;

  @BeforeAll
  static void start(@TempDir Path data) {
    service =
        RunningService.in(data, new Publishers(Set.of("王芳")))
            .holding(Sample.faq("faq/a", "怎么退货？", "在订单里申请。"));
    client = service.client();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  /** Who adds a route decides here whether everybody may use it. */
  @Test
  void everyRouteThatWritesIsOpenOrGuarded() {
    Set<String> known = new TreeSet<>(OPEN);
    known.addAll(GUARDED.keySet());
    assertThat(unsafeRoutes()).isEqualTo(known);
  }

  @Test
  void whatAlwaysPublishesSaysSo() {
    assertThat(service.endpoints().all())
        .filteredOn(endpoint -> OPEN.contains(endpoint.route()))
        .extracting(Endpoint::permission)
        .doesNotContain(Permission.PUBLISH);
    assertThat(service.endpoints().all())
        .filteredOn(endpoint -> endpoint.permission() == Permission.PUBLISH)
        .extracting(Endpoint::route)
        .isSubsetOf(GUARDED.keySet());
  }

  @Test
  void whoIsNotNamedIsRefusedByEveryGuardedRoute() {
    GUARDED.forEach(
        (route, body) -> {
          Answer refused = send(route, body);
          assertThat(refused.status()).as(route).isEqualTo(403);
          assertThat(refused.text("/detail")).as(route).contains("\"外人\" may not", " one of 王芳");
        });
    assertThat(service.knowledge().store().lastSequence()).isOne();
  }

  @Test
  void agentsGoOnReportingGapsThatOnlyPublishersClose() {
    Answer reported = client.post("/v1/gaps", "{\"question\":\"鼠标垫能印标志吗\",\"context\":[]}");
    assertThat(reported.status()).isEqualTo(201);
    String gap = "/v1/gaps/" + reported.number("/gap/id");
    assertThat(client.putJson(gap, "{\"state\":\"done\"}", Seen.ANYTHING).status()).isEqualTo(403);
    String signed = "{\"state\":\"done\",\"author\":\"王芳\"}";
    assertThat(client.putJson(gap, signed, Seen.ANYTHING).text("/state")).isEqualTo("done");
  }

  private static Answer send(String route, String body) {
    String id = route.contains("/gaps/") ? "1" : "faq/a";
    String path = route.replaceFirst("^\\w+ ", "").replace("{id}", id).replace("{number}", "1");
    return switch (route.substring(0, route.indexOf(' '))) {
      case "DELETE" -> client.retire("faq/a", "外人", Seen.revision(1));
      case "PUT" -> client.putJson(path, body, Seen.ANYTHING);
      default ->
          path.startsWith("/v1/documents")
              ? client.postJson(path, body, Seen.revision(1))
              : client.post(path, body);
    };
  }

  private static Set<String> unsafeRoutes() {
    return service.endpoints().all().stream()
        .filter(endpoint -> !endpoint.method().equals(HandlerType.GET))
        .map(Endpoint::route)
        .collect(toCollection(TreeSet::new));
  }
}

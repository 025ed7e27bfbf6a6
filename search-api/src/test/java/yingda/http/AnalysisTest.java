package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a question is about is told with why, and decides how soon a person takes over. */
class AnalysisTest {
  @AutoClose private RunningService service;
  private Client client;

  @BeforeEach
  void start(@TempDir Path data) {
    service =
        RunningService.in(data)
            .holding(Sample.faq("faq/refund", Sample.entry("退款多久到账？", List.of(), "三天内原路退回。")));
    client = service.client();
  }

  private Answer analyze(String fields) {
    return client.post("/v1/analysis", "{" + fields + "}");
  }

  @Test
  void eachValueIsToldWithWhy() {
    Answer told = analyze("\"query\": \"退款怎么还没到账，气死我了\"");
    assertThat(told.status()).isEqualTo(200);
    assertThat(told.text("/kind")).isEqualTo("业务/退款");
    assertThat(told.text("/expects")).isEqualTo("status");
    assertThat(told.text("/mood")).isEqualTo("angry");
    assertThat(told.text("/priority")).isEqualTo("high");
    assertThat(told.json().at("/keywords").toString()).contains("退款");
    assertThat(told.json().at("/why").toString())
        .contains("{\"of\":\"kind\",\"by\":\"phrase\",\"text\":\"退款\"}")
        .contains("{\"of\":\"mood\",\"by\":\"phrase\",\"text\":\"气死我\"}")
        .contains("{\"of\":\"priority\",\"by\":\"phrase\",\"text\":\"气死我\"}")
        .contains("faq/refund#");
  }

  @Test
  void aHandoverHasThePriorityOfTheAnalysis() {
    for (String query : List.of("量子纠缠，气死我了", "量子纠缠，急急急", "量子纠缠有多远", "我不想活了", "我要投诉你们")) {
      String fields = "\"query\": \"" + query + "\", \"channel\": \"web\"";
      Answer reply = client.post("/v1/replies", "{" + fields + "}");
      assertThat(reply.text("/handover/priority"))
          .as(query)
          .isEqualTo(analyze(fields).text("/priority"));
    }
  }

  @Test
  void whatWasSaidBeforeCounts() {
    Answer told = analyze("\"query\": \"怎么退货\", \"context\": [\"我要投诉\"]");
    assertThat(told.text("/mood")).isEqualTo("angry");
    assertThat(told.text("/priority")).isEqualTo("high");
    assertThat(analyze("\"query\": \"怎么退货\"").text("/priority")).isEqualTo("normal");
  }

  @Test
  void whatWasAskedIsCountedByWhatItIsAbout() {
    for (String query : List.of("退款怎么还没到账，气死我了", "退款多久到账", "量子纠缠有多远")) {
      client.post("/v1/replies", "{\"query\": \"" + query + "\", \"channel\": \"web\"}");
    }
    analyze("\"query\": \"退款多久到账\"");
    JsonNode labels = client.get("/v1/reports/usage").json().at("/labels");
    assertThat(labels.at("/kind").toString())
        .isEqualTo("[{\"label\":\"业务/退款\",\"asked\":2,\"unanswered\":0}]");
    assertThat(labels.at("/mood").toString())
        .isEqualTo(
            "[{\"label\":\"neutral\",\"asked\":2,\"unanswered\":1},"
                + "{\"label\":\"angry\",\"asked\":1,\"unanswered\":0}]");
    assertThat(labels.at("/priority/1/label").asString()).isEqualTo("high");
  }

  @Test
  void nothingIsLogged() {
    assertThat(analyze("\"query\": \"量子纠缠有多远\"").status()).isEqualTo(200);
    assertThat(client.get("/v1/gaps").json().at("/gaps").size()).isZero();
  }
}

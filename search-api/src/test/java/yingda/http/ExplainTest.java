package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import yingda.document.Document;
import yingda.document.Entry;

class ExplainTest {
  private static final double ROUNDING = 0.01;

  private static RunningService service;

  @BeforeAll
  static void start(@TempDir Path data) {
    Entry reshipped =
        new Entry(
            "a",
            List.of(),
            "退货寄到哪里？",
            List.of(),
            List.of("退货运费谁承担？"),
            "寄到订单里写的仓库，退货运费见运费说明。",
            Map.of());
    service =
        RunningService.in(data)
            .holding(Sample.RETURNS, Sample.FREIGHT, Sample.EXCHANGE)
            .holding(Sample.faq("faq/address", reshipped))
            .holding(
                IntStream.range(0, 20)
                    .mapToObj(i -> Sample.faq("faq/gift/" + i, "积分能换几号礼品？" + i, "礼品 " + i))
                    .toArray(Document[]::new));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Answer search(String... parameters) {
    Answer answer = service.client().get("/v1/search", parameters);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private static double sum(JsonNode list, String field) {
    double sum = 0;
    for (JsonNode member : list) {
      sum += member.path(field).asDouble();
    }
    return sum;
  }

  @Test
  void whatTheSignalsContributeIsTheScore() {
    for (JsonNode hit : search("q", "退货要付运费吗", "explain", "true").json().at("/hits")) {
      JsonNode explanation = hit.path("explanation");
      assertThat(explanation.path("signals")).isNotEmpty();
      assertThat(sum(explanation.path("signals"), "contribution"))
          .isCloseTo(explanation.path("score").asDouble(), within(ROUNDING));
      for (JsonNode signal : explanation.path("signals")) {
        double product = signal.path("value").asDouble() * signal.path("weight").asDouble();
        assertThat(signal.path("contribution").asDouble()).isCloseTo(product, within(ROUNDING));
        assertThat(signal.at("/label/zh").asString()).isNotBlank();
        assertThat(signal.at("/label/en").asString()).isNotBlank();
      }
    }
  }

  @Test
  void theNextOneLostByTheDifferenceOfTheScores() {
    JsonNode hits = search("q", "退货要付运费吗", "explain", "true").json().at("/hits");

    assertThat(hits.at("/0/documentId").asString()).isEqualTo("faq/freight");
    JsonNode first = hits.at("/0/explanation");
    JsonNode lead = first.path("lead");
    assertThat(lead.path("over").asString())
        .isEqualTo(hits.at("/1/documentId").asString() + "#" + hits.at("/1/anchor").asString());
    double difference = first.path("score").asDouble() - hits.at("/1/explanation/score").asDouble();
    assertThat(lead.path("by").asDouble()).isPositive().isCloseTo(difference, within(ROUNDING));
    assertThat(lead.path("because")).isNotEmpty();
    assertThat(lead.path("because")).allMatch(reason -> reason.path("by").asDouble() > 0);
    String strongest = lead.at("/because/0/label/zh").asString();
    assertThat(first.at("/text/zh").asString())
        .startsWith("得分 ")
        .contains("比下一条“" + hits.at("/1/question").asString() + "”高 ", "胜在" + strongest);
    assertThat(first.at("/text/en").asString()).startsWith("Scores ").contains("Ahead of ");
    assertThat(hits.get(hits.size() - 1).at("/explanation/lead").isMissingNode()).isTrue();
  }

  @Test
  void whatANegativeSuppressesHasNoScore() {
    JsonNode hits = search("q", "退货运费谁承担", "explain", "true").json().at("/hits");

    JsonNode last = hits.get(hits.size() - 1);
    assertThat(last.path("documentId").asString()).isEqualTo("faq/address");
    JsonNode explanation = last.path("explanation");
    assertThat(explanation.path("placement").asString()).isEqualTo("suppressed");
    assertThat(explanation.has("score")).isFalse();
    assertThat(explanation.path("signals")).isEmpty();
    assertThat(explanation.at("/text/zh").asString()).contains("反例");
    JsonNode before = hits.get(hits.size() - 2).path("explanation");
    assertThat(before.path("lead").has("by")).isFalse();
    assertThat(before.at("/text/zh").asString()).contains("下一条“退货寄到哪里？”：有一条反例");
  }

  @Test
  void theLastHitOfAPageIsComparedWithTheFirstOfTheNext() {
    Answer whole = search("q", "退货要付运费吗", "explain", "true");
    Answer page = search("q", "退货要付运费吗", "explain", "true", "limit", "1");

    assertThat(page.json().at("/hits")).hasSize(1);
    assertThat(page.json().at("/hits/0")).isEqualTo(whole.json().at("/hits/0"));
    assertThat(page.number("/total")).isEqualTo(whole.number("/total"));
  }

  @Test
  void whatIsNotLookedAtCloselySaysSo() {
    List<JsonNode> hits =
        search("q", "积分礼品", "explain", "true").json().at("/hits").valueStream().toList();

    assertThat(hits).hasSize(20);
    assertThat(hits.subList(0, 15))
        .allMatch(hit -> hit.at("/explanation/placement").asString().equals("weighed"));
    assertThat(hits.subList(15, 20))
        .allMatch(hit -> hit.at("/explanation/placement").asString().equals("matched"));
    assertThat(hits.get(14).at("/explanation/text/zh").asString()).contains("按字词得分排序");
  }

  @Test
  void nothingIsExplainedUnlessAsked() {
    assertThat(search("q", "退货").body()).doesNotContain("explanation");
    assertThat(search("q", "退货", "explain", "false").body()).doesNotContain("explanation");
  }
}

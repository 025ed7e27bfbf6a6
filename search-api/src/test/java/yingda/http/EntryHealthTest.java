package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Signature;
import yingda.json.Json;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.KnowledgeBase;
import yingda.testing.MovableClock;

/** The health of entries follows from what is kept of them, part by part. */
class EntryHealthTest {
  private static final String PATH = "/v1/reports/health";
  private static final Instant NOW = Instant.parse("2026-12-02T00:00:00Z");

  private final MovableClock clock = new MovableClock(NOW.minus(Duration.ofDays(300)));
  @AutoClose private RunningService service;
  private Client client;

  @BeforeEach
  void start(@TempDir Path data) {
    publish(data, Sample.reviewed(Sample.COUPONS, 90));
    clock.move(Duration.ofDays(300));
    Document vague = Sample.faq("faq/vague", "怎么退鞋子？", "应该可以，[见这里](/documents/faq/nowhere)。");
    service =
        RunningService.in(data, clock)
            .holding(Sample.tagged(Sample.RETURNS, "售后组"), Sample.tagged(vague, "售后组"));
    client = service.client();
  }

  private void publish(Path data, Document document) {
    try (KnowledgeBase before = KnowledgeBase.open(new DataDirectory(data), clock)) {
      List<Edit> edits = List.of(Edit.put(document, new Signature("王芳", "新")));
      assertThat(before.store().append(edits)).hasSize(1);
    }
  }

  private Answer of(String documentId) {
    return client.get(PATH, "document", documentId);
  }

  private static double number(Answer answer, String place) {
    return answer.json().at(place).asDouble();
  }

  private static double part(Answer answer, String part) {
    return number(answer, "/entries/0/parts/" + part);
  }

  @Test
  void eachPartSaysWhatIsKeptOfTheEntry() {
    Answer vague = of("faq/vague");
    assertThat(part(vague, "freshness")).isEqualTo(100);
    assertThat(part(vague, "findings")).isEqualTo(50);
    assertThat(part(vague, "links")).isEqualTo(50);
    assertThat(part(vague, "duplicates")).isEqualTo(100);
    assertThat(part(vague, "wordings")).isEqualTo(33.3);
    assertThat(part(vague, "evidence")).isEqualTo(50);
    double expected = (25 * 100 + 20 * 50 + 15 * 100 + 15 * 100 / 3.0 + 15 * 50 + 10 * 50) / 100;
    assertThat(number(vague, "/entries/0/score")).isEqualTo(expected, within(0.051));
    assertThat(part(of("faq/coupons"), "freshness")).isZero();
  }

  @Test
  void verdictsCountFromWhenTheyWereGiven() {
    String queryId = client.post("/v1/replies", "{\"query\": \"怎么退货\"}").text("/queryId");
    Map<String, String> said =
        Map.of("queryId", queryId, "documentId", "faq/returns", "anchor", "a", "verdict", "used");
    assertThat(client.post("/v1/feedback", Json.write(said)).status()).isEqualTo(201);
    clock.move(Duration.ofDays(1));
    assertThat(part(of("faq/returns"), "evidence")).isEqualTo(66.7);
    clock.move(Duration.ofDays(60));
    Answer later = of("faq/returns");
    assertThat(later.texts("/total/trend", "quarter")).containsExactly("2026Q4", "2027Q1");
  }

  @Test
  void aGroupIsTheMeanOfItsEntriesAndTheTrendBeginsWithThem() {
    assertThat(client.get(PATH).texts("/owners", "name")).contains("售后组");
    service.holding(Sample.edition("manual/upgrade", "x100", "[7.5,)", "在控制台里点升级。"));
    assertThat(client.get(PATH).texts("/products", "name")).contains("x100");
    Answer about = client.get(PATH, "product", "x100");
    assertThat(number(about, "/products/0/score"))
        .isEqualTo(number(of("manual/upgrade"), "/total/score"), within(0.11));
    assertThat(about.texts("/products/0/trend", "quarter")).containsExactly("2026Q4");
    Answer owned = client.get(PATH, "owner", "售后组");
    double mean =
        (number(of("faq/vague"), "/total/score") + number(of("faq/returns"), "/total/score")) / 2;
    assertThat(number(owned, "/total/score")).isEqualTo(mean, within(0.11));
    assertThat(owned.texts("/documents", "name")).containsExactly("faq/vague", "faq/returns");
    assertThat(owned.texts("/total/trend", "quarter")).containsExactly("2026Q4");

    Answer stale = of("faq/coupons");
    assertThat(stale.texts("/total/trend", "quarter"))
        .containsExactly("2026Q1", "2026Q2", "2026Q3", "2026Q4");
    assertThat(number(stale, "/total/trend/1/score"))
        .isLessThan(number(stale, "/total/trend/0/score"));
  }

  @Test
  void theWeightsAreEditedLikeTheWordsAndALineThatIsNoneIsNamed() {
    Answer files = client.get("/v1/tuning");
    assertThat(files.text("/files/lexicon~1health.txt")).contains("freshness 25");
    Answer refused = put("fresh 25\n", files);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("/code")).isEqualTo("not-a-health-weight");

    assertThat(put("links 100\n", files).status()).isEqualTo(200);
    assertThat(number(of("faq/vague"), "/total/score")).isEqualTo(50);
  }

  private Answer put(String text, Answer files) {
    Map<String, Object> edit =
        Map.of("author", "王芳", "note", "只看链接", "files", Map.of("lexicon/health.txt", text));
    return client.putJson("/v1/tuning", Json.write(edit), Seen.tag(files.header("ETag")));
  }
}

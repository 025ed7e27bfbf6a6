package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Edit;
import yingda.document.Signature;
import yingda.json.Json;
import yingda.testing.MovableClock;

/** Questions are asked together, judged, and asked again another way. */
class TrialsTest {
  private static final Instant BEGIN = Instant.parse("2026-12-01T00:00:00Z");

  private final MovableClock clock = new MovableClock(BEGIN);
  @AutoClose private RunningService service;
  private Client client;

  @BeforeEach
  void start(@TempDir Path data) {
    service = RunningService.in(data, clock).holding(Sample.RETURNS, Sample.FREIGHT);
    client = service.client();
  }

  private Answer run(Map<String, Object> how, String... questions) {
    Map<String, Object> form = new TreeMap<>(how);
    form.put("name", "第一批");
    form.put("questions", List.of(questions));
    return client.post("/v1/trials", Json.write(form));
  }

  @Test
  void eachQuestionIsGivenWhatACustomerWouldGetAndNothingIsLoggedAsAsked() {
    Answer trial = run(Map.of(), "怎么退货", "火星上天气怎么样", " 怎么退货 ", "我的电话 13912345678");
    assertThat(trial.status()).isEqualTo(201);
    assertThat(trial.number("/trial/questions")).isEqualTo(3);
    assertThat(trial.text("/answers/0/decision")).isEqualTo("answer");
    assertThat(trial.text("/answers/0/first/documentId")).isEqualTo("faq/returns");
    assertThat(trial.number("/answers/0/first/revision")).isOne();
    assertThat(trial.text("/answers/0/first/text")).startsWith("签收七天内");
    assertThat(trial.text("/answers/1/decision")).isEqualTo("escalate");
    assertThat(trial.body()).doesNotContain("13912345678");
    assertThat(client.get("/v1/gaps").texts("/gaps", "question")).isEmpty();

    assertThat(client.get("/v1/trials").texts("/trials", "name")).containsExactly("第一批");
    String path = "/v1/trials/" + trial.number("/trial/id");
    assertThat(client.get(path).text("/answers/0/question")).isEqualTo("怎么退货");
    assertThat(client.get("/v1/trials/99").text("/code")).isEqualTo("unknown-trial");
    assertThat(run(Map.of()).text("/code")).isEqualTo("wrong-count");
  }

  /** Who judges what customers would get must see what is not sent to them. */
  @Test
  void whatIsOnlyASuggestionAndWhoMayComeToHarmAreHandedOverInATrial() {
    String mode = "{\"documentId\":\"faq/returns\",\"anchor\":\"a\",\"mode\":\"assist\"}";
    assertThat(client.putJson("/v1/modes", mode, Seen.ANYTHING).status()).isEqualTo(200);
    Answer customers = run(Map.of(), "怎么退货", "我不想活了，怎么退货");
    assertThat(customers.texts("/answers", "decision")).containsExactly("escalate", "escalate");
    assertThat(customers.text("/answers/0/first/documentId")).isEqualTo("faq/returns");
    assertThat(customers.json().at("/answers/1").has("first")).isFalse();
    assertThat(run(Map.of("channel", "agent"), "怎么退货").text("/answers/0/decision"))
        .isEqualTo("answer");
  }

  @Test
  void judgementsAreKeptAndTakenBack() {
    long id = run(Map.of(), "怎么退货", "退货要运费吗").number("/trial/id");
    assertThat(judge(id, "怎么退货", ",\"judgement\":\"good\"").number("/trial/good")).isOne();
    Answer both = judge(id, "退货要运费吗", ",\"judgement\":\"bad\"");
    assertThat(both.texts("/answers", "judgement")).containsExactly("good", "bad");
    assertThat(judge(id, "怎么退货", "").number("/trial/good")).isZero();
    assertThat(client.get("/v1/trials").number("/trials/0/bad")).isOne();
  }

  private Answer judge(long id, String question, String judgement) {
    String body = "{\"judgements\":[{\"question\":\"" + question + "\"" + judgement + "}]}";
    return client.putJson("/v1/trials/" + id + "/judgements", body, Seen.ANYTHING);
  }

  @Test
  void anotherDayADraftAndWordsAloneAnswerOtherwise() {
    clock.move(Duration.ofDays(1));
    service.holding(Sample.faq("faq/pay", "可以用花呗付款吗？", "可以。"));
    clock.move(Duration.ofDays(1));
    service
        .knowledge()
        .store()
        .append(
            List.of(
                Edit.draft(Sample.faq("faq/sea", "海外可以发货吗？", "不可以。"), new Signature("王芳", "草稿"))));

    assertThat(run(Map.of(), "可以用花呗付款吗").text("/answers/0/decision")).isEqualTo("answer");
    assertThat(run(Map.of("asOf", "2026-12-01T12:00:00Z"), "可以用花呗付款吗").body())
        .doesNotContain("faq/pay");
    assertThat(run(Map.of(), "海外可以发货吗").body()).doesNotContain("faq/sea");
    Answer draft = run(Map.of("draft", "faq/sea", "channel", "agent"), "海外可以发货吗");
    assertThat(draft.text("/answers/0/first/documentId")).isEqualTo("faq/sea");
    assertThat(draft.text("/trial/setting/draft")).isEqualTo("faq/sea");
    assertThat(run(Map.of("wordsOnly", true), "可以用花呗付款吗").text("/answers/0/first/documentId"))
        .isEqualTo("faq/pay");
    assertThat(run(Map.of("wordsOnly", true, "draft", "faq/sea"), "问").text("/code"))
        .isEqualTo("trial-mixed");
    assertThat(run(Map.of("draft", "faq/none"), "海外").text("/code")).isEqualTo("not-a-document");
  }
}

package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nothing answers is put together by its meaning, and closes when it is answered. */
class GapGroupsTest {
  @AutoClose private RunningService service;
  private Client client;

  @BeforeEach
  void start(@TempDir Path data) {
    service =
        RunningService.understanding(data).holding(Sample.RETURNS, Sample.INVOICE, Sample.FREIGHT);
    client = service.client();
  }

  private void ask(String question) {
    Answer answer = client.post("/v1/replies", "{\"query\": \"" + question + "\"}");
    assertThat(answer.text("/decision")).isEqualTo("escalate");
  }

  private void report(String question) {
    Answer answer =
        client.post("/v1/gaps", "{\"question\": \"" + question + "\", \"context\": []}");
    assertThat(answer.status()).isEqualTo(201);
  }

  private Answer groups() {
    return client.get("/v1/gaps/groups");
  }

  @Test
  void whatMeansTheSameIsOneGroupAndTheCostliestComesFirst() {
    ask("火星上天气怎么样");
    ask("火星上天气怎么样");
    ask("鼠标垫可以印我们公司的标志吗");
    ask("能不能把公司logo印在鼠标垫上");
    report("鼠标垫可以印我们公司的标志吗");

    Answer groups = groups();
    assertThat(groups.number("/total")).isEqualTo(2);
    assertThat(groups.texts("/groups/0/gaps", "question"))
        .containsExactly("鼠标垫可以印我们公司的标志吗", "能不能把公司logo印在鼠标垫上");
    assertThat(groups.number("/groups/0/cost")).isEqualTo(5);
    assertThat(groups.number("/groups/0/lately")).isEqualTo(2);
    assertThat(groups.number("/groups/0/before")).isZero();
    assertThat(client.get("/v1/gaps/groups", "limit", "1").number("/next")).isOne();
  }

  @Test
  void theNearestEntriesSayWhyTheyLost() {
    ask("退货包装盒丢了还能退吗，在哪里买");
    long id = client.get("/v1/gaps").number("/gaps/0/id");

    Answer nearest = client.get("/v1/gaps/" + id + "/nearest");
    assertThat(nearest.text("/decision")).isNotEqualTo("answer");
    assertThat(nearest.text("/entries/0/documentId")).startsWith("faq/");
    assertThat(nearest.text("/entries/0/explanation/text/zh")).isNotEmpty();
    assertThat(client.get("/v1/gaps/999/nearest").status()).isEqualTo(404);
  }

  @Test
  void whatIsAnsweredByNowClosesAndTheEntryShowsWhatItEarned() {
    ask("支持花呗吗");
    ask("支持花呗吗");
    ask("火星上天气怎么样");
    report("积分怎么换礼品");
    service.holding(
        Sample.faq("faq/pay", Sample.entry("可以用花呗付款吗？", List.of("支持花呗吗"), "可以。")), Sample.GIFTS);

    Answer closed = client.post("/v1/gaps/recheck", "{}");
    assertThat(closed.texts("/closed", "question")).containsExactly("支持花呗吗");
    assertThat(closed.text("/closed/0/documentId")).isEqualTo("faq/pay");
    assertThat(client.get("/v1/gaps", "state", "open").texts("/gaps", "question"))
        .containsExactlyInAnyOrder("火星上天气怎么样", "积分怎么换礼品");
    Answer earned = client.get("/v1/gaps/earned", "document", "faq/pay");
    assertThat(earned.number("/gaps")).isOne();
    assertThat(earned.number("/asked")).isEqualTo(2);
  }

  @Test
  void whatIsIgnoredWithAReasonStaysClosed() {
    ask("火星上天气怎么样");
    long id = client.get("/v1/gaps").number("/gaps/0/id");
    String ignored = "{\"state\": \"%s\", \"reason\": \"与业务无关\"}";
    Answer refused = client.putJson("/v1/gaps/" + id, ignored.formatted("open"), Seen.ANYTHING);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("/code")).isEqualTo("gap-not-ignored");

    Answer done = client.putJson("/v1/gaps/" + id, ignored.formatted("done"), Seen.ANYTHING);
    assertThat(done.text("/reason")).isEqualTo("与业务无关");
    ask("火星上天气怎么样");
    assertThat(groups().number("/total")).isZero();

    assertThat(client.putJson("/v1/gaps/" + id, "{\"state\": \"open\"}", Seen.ANYTHING).body())
        .doesNotContain("reason");
    assertThat(groups().number("/total")).isOne();
  }
}

package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.testing.MovableClock;

/** What a bot need not send again, and is not offered again. */
class ConversationsTest {
  private static final MovableClock CLOCK = new MovableClock(Instant.parse("2099-05-01T04:00:00Z"));

  private static RunningService service;
  private static Client bot;
  private static Client other;

  @BeforeAll
  static void start(@TempDir Path data) {
    service =
        RunningService.in(data, CLOCK)
            .holding(Sample.RETURNS, Sample.FREIGHT, Sample.EXCHANGE, Sample.INVOICE);
    Client admin = KeysTest.admin(service);
    bot = service.client().with(KeysTest.key(admin, "店铺机器人", "bot"));
    other = service.client().with(KeysTest.key(admin, "别的机器人", "bot"));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Answer ask(Client client, String conversation, String query, String... more) {
    StringBuilder body = new StringBuilder("{\"query\":\"").append(query);
    body.append("\",\"conversation\":\"").append(conversation).append('"');
    for (int i = 0; i < more.length; i += 2) {
      body.append(",\"").append(more[i]).append("\":\"").append(more[i + 1]).append('"');
    }
    Answer answer = client.post("/v1/replies", body + "}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private static void answers(Answer answer, String documentId) {
    assertThat(answer.text("/decision")).as(answer.body()).isEqualTo("answer");
    assertThat(answer.text("/replies/0/documentId")).isEqualTo(documentId);
  }

  @Test
  void whatWasSaidNeedNotBeSentAgain() {
    answers(ask(bot, "c1", "怎么退货"), "faq/returns");
    Answer followUp = ask(bot, "c1", "那运费呢");
    assertThat(followUp.json().at("/contextUsed").asBoolean()).isTrue();
    assertThat(followUp.text("/replies/0/documentId")).isEqualTo("faq/freight");
    assertThat(ask(other, "c1", "那运费呢").json().at("/contextUsed").asBoolean()).isFalse();
    assertThat(ask(bot, "c2", "那运费呢").json().at("/contextUsed").asBoolean()).isFalse();
  }

  @Test
  void afterHalfAnHourItIsForgotten() {
    answers(ask(bot, "old", "怎么退货"), "faq/returns");
    CLOCK.move(Duration.ofMinutes(29));
    assertThat(ask(bot, "old", "那运费呢").json().at("/contextUsed").asBoolean()).isTrue();
    CLOCK.move(Duration.ofMinutes(30));
    assertThat(ask(bot, "old", "那运费呢").json().at("/contextUsed").asBoolean()).isFalse();
  }

  @Test
  void whatIsAskedAgainGetsNotTheSameAnswer() {
    answers(ask(bot, "again", "怎么退货"), "faq/returns");
    Answer again = ask(bot, "again", "请问怎么退货？？");
    assertThat(again.body()).doesNotContain("faq/returns");
    assertThat(again.text("/decision")).isNotEqualTo("answer");
    assertThat(again.text("/reason")).isEqualTo("offered_before");
    answers(ask(bot, "another", "怎么退货"), "faq/returns");
    answers(ask(other, "again", "怎么退货"), "faq/returns");
  }

  @Test
  void whatIsSentAgainGetsTheSameAnswer() {
    String id = "01234567-89ab-cdef-0123-456789abcdef";
    answers(ask(bot, "retry", "怎么退货", "queryId", id), "faq/returns");
    answers(ask(bot, "retry", "怎么退货", "queryId", id), "faq/returns");
  }

  @Test
  void whatWasOfNoHelpIsNotOfferedInTheConversation() {
    Answer first = ask(bot, "bad", "怎么退货");
    answers(first, "faq/returns");
    judge(bot, first, "unhelpful");
    assertThat(ask(bot, "bad", "不想要了能退吗").body()).doesNotContain("faq/returns");
    answers(ask(bot, "good", "不想要了能退吗"), "faq/returns");
    judge(bot, first, "helpful");
    answers(ask(bot, "bad", "不想要了能退吗", "channel", "wechat"), "faq/returns");
  }

  private static void judge(Client client, Answer about, String verdict) {
    Answer said = said(client, about.text("/queryId"), "faq/returns", verdict);
    assertThat(said.status()).as(said.body()).isEqualTo(201);
  }

  private static Answer said(Client client, String queryId, String documentId, String verdict) {
    return client.post(
        "/v1/feedback",
        "{\"queryId\":\"%s\",\"documentId\":\"%s\",\"anchor\":\"a\",\"verdict\":\"%s\"}"
            .formatted(queryId, documentId, verdict));
  }

  /** Nor does it learn that there was such a question, or what it was offered. */
  @Test
  void whatAnotherKeyAskedIsNotItsToJudge() {
    Answer asked = ask(bot, "mine", "怎么退货");
    String id = asked.text("/queryId");
    String unknown = "fedcba98-0123-4567-89ab-0123456789ab";
    for (String verdict : List.of("used", "edited", "discarded", "helpful", "unhelpful")) {
      for (String documentId : List.of("faq/returns", "faq/never")) {
        Answer refused = said(other, id, documentId, verdict);
        assertThat(refused.status()).as(refused.body()).isEqualTo(404);
        assertThat(refused.text("/code")).isEqualTo("unknown-query");
        assertThat(refused.text("/detail").replace(id, unknown))
            .isEqualTo(said(other, unknown, documentId, verdict).text("/detail"));
      }
    }
    answers(ask(bot, "mine", "不想要了能退吗"), "faq/returns");
    judge(bot, asked, "helpful");
  }

  /** Whoever sends the id of another's question takes nothing from it. */
  @Test
  void whatAnotherKeyAskedStaysAsItWasOffered() {
    String id = "11234567-89ab-cdef-0123-456789abcdef";
    answers(ask(bot, "kept", "怎么退货", "queryId", id), "faq/returns");
    Answer theirs = ask(other, "kept", "运费谁出", "queryId", id);
    assertThat(theirs.text("/replies/0/documentId")).isEqualTo("faq/freight");
    assertThat(said(other, id, "faq/freight", "used").status()).isEqualTo(404);
    assertThat(said(bot, id, "faq/returns", "used").status()).isEqualTo(201);
  }

  @Test
  void anIdIsAWord() {
    Answer refused = bot.post("/v1/replies", "{\"query\":\"怎么退货\",\"conversation\":\"\"}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("/errors/0/field")).isEqualTo("conversation");
  }
}

package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is judged wrong is sent by no bot any longer, and what proves right is again. */
class ModesTest {
  private static final String QUESTION = "保修多久？";

  @AutoClose private RunningService service;
  private Client client;

  @BeforeEach
  void start(@TempDir Path data) {
    service =
        RunningService.in(data)
            .holding(Sample.faq("faq/warranty", Sample.entry(QUESTION, List.of(), "保修一百年。")));
    client = service.client();
  }

  private Answer ask(String channel) {
    String body = "{\"query\": \"" + QUESTION + "\", \"channel\": \"" + channel + "\"}";
    return client.post("/v1/replies", body);
  }

  private void judge(String verdict) {
    Answer asked = ask("agent");
    Answer judged =
        client.post(
            "/v1/feedback",
            "{\"queryId\": \"%s\", \"documentId\": \"faq/warranty\", \"anchor\": \"%s\", \"verdict\": \"%s\"}"
                .formatted(asked.text("/queryId"), asked.text("/replies/0/anchor"), verdict));
    assertThat(judged.status()).isEqualTo(201);
  }

  private void judge(String verdict, int times) {
    for (int i = 0; i < times; i++) {
      judge(verdict);
    }
  }

  /** The shipped rule says three of the last ten, and the third of them takes it away. */
  @Test
  void anEntryMadeWrongIsDemotedByTheJudgementThatItsRuleSaysAndNotLater() {
    judge("used", 20); // what was right long ago
    judge("discarded", 2);
    assertThat(ask("web").text("/decision")).isEqualTo("answer");

    judge("discarded");
    Answer bot = ask("web");
    assertThat(bot.text("/decision")).isEqualTo("escalate");
    assertThat(bot.text("/reason")).isEqualTo("only_suggested");
    assertThat(bot.text("/replies/0/answer")).isEqualTo("保修一百年。");
    assertThat(ask("agent").text("/decision")).isEqualTo("answer");
    assertThat(client.get("/v1/gaps").text("/gaps/0/question")).isEmpty();

    Answer log = client.get("/v1/modes");
    assertThat(log.text("/newEntries")).isEqualTo("auto");
    assertThat(log.text("/changes/0/mode")).isEqualTo("assist");
    assertThat(log.number("/changes/0/bad")).isEqualTo(3);
    assertThat(log.json().at("/changes/0/evidence").size()).isEqualTo(10);
  }

  @Test
  void enoughConfirmedUsesPromoteItAndADecisionIsTakenBack() {
    judge("discarded", 3);
    judge("used", 4);
    assertThat(review().json().at("/changes").size()).isZero();
    judge("helpful");
    assertThat(review().text("/changes/0/mode")).isEqualTo("auto");
    assertThat(ask("web").text("/decision")).isEqualTo("answer");

    long number = client.get("/v1/modes").number("/changes/0/number");
    Answer back = client.post("/v1/modes/" + number + "/revert", "{\"author\": \"王芳\"}");
    assertThat(back.text("/mode")).isEqualTo("assist");
    assertThat(back.text("/author")).isEqualTo("王芳");
    assertThat(ask("web").text("/decision")).isEqualTo("escalate");
    assertThat(client.post("/v1/modes/" + number + "/revert", "{}").status()).isEqualTo(404);
  }

  private Answer review() {
    return client.post("/v1/modes/review", "{}");
  }

  @Test
  void whatAPersonDecidesCountsAtOnce() {
    String anchor = ask("agent").text("/replies/0/anchor");
    String form =
        "{\"documentId\": \"%s\", \"anchor\": \"%s\", \"mode\": \"assist\", \"note\": \"等法务\"}";
    Answer none = client.putJson("/v1/modes", form.formatted("faq/none", anchor), Seen.ANYTHING);
    assertThat(none.status()).isEqualTo(400);
    Answer set = client.putJson("/v1/modes", form.formatted("faq/warranty", anchor), Seen.ANYTHING);
    assertThat(set.text("/note")).isEqualTo("等法务");
    assertThat(ask("web").text("/reason")).isEqualTo("only_suggested");
  }
}

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

  private void suggestOnly() {
    String form = "{\"documentId\": \"faq/warranty\", \"anchor\": \"a\", \"mode\": \"assist\"}";
    assertThat(client.putJson("/v1/modes", form, Seen.ANYTHING).status()).isEqualTo(200);
  }

  private static Answer retrieve(Client caller) {
    return caller.post(
        "/retrieval", "{\"knowledge_id\": \"yingda\", \"query\": \"" + QUESTION + "\"}");
  }

  private static Answer call(Client caller, String tool, String name, String value) {
    return caller.post(
        "/mcp",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"arguments\":{\"%s\":\"%s\"}}}"
            .formatted(tool, name, value));
  }

  /** A model says whatever it is given, so it is given nothing that a person has to send. */
  @Test
  void noModelThatAnswersCustomersIsGivenWhatOnlyAPersonMaySend() {
    Client admin = KeysTest.admin(service);
    Client bot = service.client().with(KeysTest.key(admin, "店铺机器人", "bot"));
    Client agent = service.client().with(KeysTest.key(admin, "韩梅梅", "agent"));
    client = admin;
    assertThat(retrieve(bot).body()).contains("保修一百年");
    suggestOnly();

    assertThat(retrieve(bot).body()).isEqualTo("{\"records\":[]}");
    assertThat(call(bot, "search", "query", QUESTION).body()).doesNotContain("faq/warranty");
    for (String id : List.of("faq/warranty#a", "faq/warranty")) {
      Answer read = call(bot, "fetch", "id", id);
      assertThat(read.json().at("/result/isError").asBoolean()).as(read.body()).isTrue();
      assertThat(read.body()).doesNotContain("一百年");
    }
    Answer suggested = call(bot, "suggest_reply", "query", QUESTION);
    assertThat(suggested.text("/result/structuredContent/decision")).isEqualTo("escalate");
    assertThat(suggested.json().at("/result/structuredContent/replies").size()).isZero();

    assertThat(retrieve(agent).body()).contains("保修一百年");
    assertThat(call(agent, "search", "query", QUESTION).body()).contains("faq/warranty");
    assertThat(call(agent, "fetch", "id", "faq/warranty#a").body()).contains("保修一百年");
    assertThat(call(agent, "suggest_reply", "query", QUESTION).body()).contains("保修一百年");
  }

  @Test
  void whoSearchesForCustomersDoesNotReadItEitherNorWhatChangedInIt() {
    Client admin = KeysTest.admin(service);
    Client bot = service.client().with(KeysTest.key(admin, "店铺机器人", "bot"));
    service.holding(
        Sample.faq("faq/warranty", Sample.entry(QUESTION, List.of(), "保修二百年。")),
        Sample.faq("faq/repair", Sample.entry("保修在哪里修？", List.of(), "到网点修。")));
    service.holding(Sample.faq("faq/repair", Sample.entry("保修在哪里修？", List.of(), "到门店修。")));
    client = admin;
    assertThat(bot.get("/v1/changes/entries").body()).contains("二百年", "到门店修");
    suggestOnly();

    assertThat(bot.get("/v1/search", "q", QUESTION).texts("/hits", "documentId"))
        .containsExactly("faq/repair");
    assertThat(bot.get("/v1/changes/entries").body()).contains("到门店修").doesNotContain("百年");
    assertThat(admin.get("/v1/search", "q", QUESTION, "channel", "agent").body()).contains("二百年");
    assertThat(admin.get("/v1/changes/entries", "channel", "agent").body()).contains("二百年");
  }

  /** The first may be sent; behind it stands what may not. */
  @Test
  void anAnswerIsNotFollowedByWhatOnlyAPersonMaySend() {
    service.holding(Sample.faq("faq/repair", Sample.entry("保修在哪里修？", List.of(), "到门店修。")));
    String body = "{\"query\": \"保修在哪里修？\", \"channel\": \"web\"}";
    assertThat(client.post("/v1/replies", body).body()).contains("一百年");
    suggestOnly();
    Answer answer = client.post("/v1/replies", body);
    assertThat(answer.text("/decision")).isEqualTo("answer");
    assertThat(answer.body()).contains("到门店修").doesNotContain("一百年");
    Answer batch = client.post("/v1/replies/batch", "{\"questions\": [" + body + "]}");
    assertThat(batch.body()).contains("到门店修").doesNotContain("一百年");
  }

  @Test
  void oneOfSeveralQuestionsThatOnlyAPersonMayAnswerIsHandedOverByItself() {
    service.holding(Sample.RETURNS);
    String body = "{\"query\": \"保修多久？怎么退货？\", \"channel\": \"web\"}";
    assertThat(client.post("/v1/replies", body).body()).contains("一百年", "签收七天内");
    suggestOnly();
    Answer both = client.post("/v1/replies", body);
    assertThat(both.texts("/parts", "decision")).containsExactly("escalate", "answer");
    assertThat(both.body()).contains("签收七天内").doesNotContain("一百年");
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
    String elsewhere = form.formatted("faq/warranty", "elsewhere");
    Answer nowhere = client.putJson("/v1/modes", elsewhere, Seen.ANYTHING);
    assertThat(nowhere.text("/code")).isEqualTo("not-an-entry");
    assertThat(nowhere.text("/errors/0/message")).contains(anchor);
    Answer set = client.putJson("/v1/modes", form.formatted("faq/warranty", anchor), Seen.ANYTHING);
    assertThat(set.text("/note")).isEqualTo("等法务");
    assertThat(ask("web").text("/reason")).isEqualTo("only_suggested");
  }
}

package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import yingda.document.Validity;
import yingda.json.Json;

class RepliesTest {
  private static RunningService service;

  @BeforeAll
  static void start(@TempDir Path data) {
    Instant past = Instant.parse("2020-01-01T00:00:00Z");
    Instant future = Instant.parse("2999-01-01T00:00:00Z");
    service =
        RunningService.in(data)
            .holding(
                Sample.RETURNS,
                Sample.FREIGHT,
                Sample.EXCHANGE,
                Sample.GIFTS,
                Sample.COUPONS,
                Sample.INVOICE,
                Sample.COMPENSATION,
                Sample.tagged(
                    Sample.faq("faq/topology", "机房拓扑图在哪里看？", "![](https://example.com/map.png)"),
                    "网络组"),
                Sample.during(
                    new Validity(null, past), Sample.faq("faq/over", "双十一满减怎么算？", "满三百减五十。")),
                Sample.during(
                    new Validity(future, null), Sample.faq("faq/coming", "年货节满减怎么算？", "满二百减三十。")));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Answer reply(String json) {
    Answer answer = service.client().post("/v1/replies", json);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  @Test
  void manyQuestionsAreAnsweredInTheirOrder() {
    Answer answer =
        service
            .client()
            .post(
                "/v1/replies/batch",
                "{\"questions\":[{\"query\":\"怎么退货\",\"limit\":1},{\"query\":\"发票在哪里下载\",\"channel\":\"wechat\"}]}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().path("answers")).hasSize(2);
    assertThat(answer.text("/answers/0/replies/0/documentId")).isEqualTo("faq/returns");
    assertThat(answer.text("/answers/1/replies/0/answer")).isEqualTo("点菜单“发票”就能开。");
  }

  @Test
  void whatIsWrongWithSomeOfManyQuestionsIsNamedAndTheOthersAreAnswered() {
    Answer wrong =
        service
            .client()
            .post(
                "/v1/replies/batch",
                "{\"questions\":[{\"query\":\"怎么退货\"},{\"query\":\"\"},{\"query\":\"问\",\"limit\":0},{\"query\":\"怎么退货\"}]}");
    assertThat(wrong.status()).isEqualTo(200);
    assertThat(wrong.json().path("answers")).hasSize(4);
    for (int good : List.of(0, 3)) {
      assertThat(wrong.text("/answers/" + good + "/replies/0/documentId")).isEqualTo("faq/returns");
    }
    for (int bad : List.of(1, 2)) {
      assertThat(wrong.json().at("/answers/" + bad).isNull()).isTrue();
    }
    assertThat(wrong.json().path("errors")).hasSize(2);
    assertThat(wrong.text("/errors/0/code")).isEqualTo("no-question");
    assertThat(wrong.text("/errors/0/field")).isEqualTo("questions[1].query");
    assertThat(wrong.text("/errors/1/field")).isEqualTo("questions[2].limit");
    for (String questions :
        List.of("[]", "[null]", "[" + "{\"query\":\"问\"},".repeat(100) + "{\"query\":\"问\"}]")) {
      Answer none = service.client().post("/v1/replies/batch", "{\"questions\":" + questions + "}");
      assertThat(none.status()).as(none.body()).isEqualTo(400);
    }
  }

  private static Answer handedOver(String json) {
    Answer answer = reply(json);
    assertThat(answer.text("/decision")).as(answer.body()).isEqualTo("escalate");
    return answer;
  }

  @Test
  void whoTakesOverIsToldWhatWasSaidAndHowSoon() {
    Answer plain =
        handedOver("{\"query\":\"量子纠缠有多远\",\"context\":[\"我在做实验\"],\"product\":\"X100\"}");
    assertThat(plain.text("/handover/summary")).contains("量子纠缠有多远", "- 我在做实验", "产品：X100");
    assertThat(plain.text("/handover/priority")).isEqualTo("normal");
    assertThat(plain.json().at("/handover/queue").isMissingNode()).isTrue();
    Answer complaint = handedOver("{\"query\":\"我要去12315投诉你们\"}");
    assertThat(complaint.text("/handover/priority")).isEqualTo("high");
    Answer crisis = handedOver("{\"query\":\"插座冒煙了还要投诉\"}");
    assertThat(crisis.text("/handover/priority")).isEqualTo("urgent");
    Answer before = handedOver("{\"query\":\"量子纠缠有多远\",\"context\":[\"我要投诉\"]}");
    assertThat(before.text("/handover/priority")).isEqualTo("high");
    assertThat(reply("{\"query\":\"怎么退货\"}").json().at("/handover").isMissingNode()).isTrue();
  }

  /** What a customer says beside a question is not lost behind its answer. */
  @Test
  void whoMayComeToHarmIsAnsweredByNoTextAndWhoComplainsIsNoted() {
    Answer crisis = reply("{\"query\":\"孩子误吞了电池，怎么退货\"}");
    assertThat(crisis.text("/decision")).isEqualTo("escalate");
    assertThat(crisis.text("/reason")).isEqualTo("crisis");
    assertThat(crisis.json().at("/replies").isEmpty()).isTrue();
    assertThat(crisis.json().at("/handover/queue").isMissingNode()).isTrue();
    assertThat(handedOver("{\"query\":\"小孩吃了你们的糖进医院了\"}").text("/reason")).isEqualTo("crisis");
    assertThat(crisis.text("/handover/priority")).isEqualTo("urgent");
    Answer agent = reply("{\"query\":\"孩子误吞了电池，怎么退货\",\"channel\":\"agent\"}");
    assertThat(agent.json().at("/replies")).isNotEmpty();
    assertThat(agent.text("/handover/priority")).isEqualTo("urgent");
    Answer complaint = reply("{\"query\":\"怎么退货？不然我投诉\"}");
    assertThat(complaint.text("/decision")).isNotEqualTo("escalate");
    assertThat(complaint.text("/handover/priority")).isEqualTo("high");
    Answer order = reply("{\"query\":\"订单号20261202123456789怎么退货\"}");
    assertThat(order.json().at("/handover/priority").asString("normal")).isEqualTo("normal");
  }

  @ParameterizedTest
  @CsvSource({
    "吃了你们的东西拉肚子, urgent",
    "用了以后脸上起疹子怎么办, urgent",
    "玻璃杯炸了把手划伤了, urgent",
    "赔我三倍, high",
    "快递三天了一动不动 你们是死了吗, high"
  })
  void howSoonSomebodyShouldLookFollowsFromWhatIsSaid(String message, String priority) {
    Answer answer = reply("{\"query\":\"" + message + "\",\"channel\":\"agent\"}");
    assertThat(answer.text("/handover/priority")).isEqualTo(priority);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"转人工，怎么退货", "怎么退货，我要找人工", "叫你们经理来", "能让你们主管接电话吗", "我要跟人说话", "别给我机器人，叫你们经理来"})
  void whoAsksForAPersonGetsOneThoughTheyAskSomethingElseToo(String message) {
    Answer answer = reply("{\"query\":\"" + message + "\"}");
    assertThat(answer.text("/decision")).isEqualTo("escalate");
    assertThat(answer.text("/reason")).isEqualTo("asks_for_person");
  }

  @ParameterizedTest
  @ValueSource(strings = {"老板，怎么退货", "人工智能怎么退货", "转人工要等多久，怎么退货"})
  void whoOnlyNamesOneDoesNot(String message) {
    assertThat(reply("{\"query\":\"" + message + "\"}").text("/reason"))
        .isNotEqualTo("asks_for_person");
  }

  @Test
  void theOwnerOfWhatIsNearestTakesOver() {
    Answer answer = handedOver("{\"query\": \"机房拓扑图在哪里看？\"}");
    assertThat(answer.text("/handover/queue")).isEqualTo("网络组");
    assertThat(answer.text("/handover/summary")).contains("最接近的是“机房拓扑图在哪里看？”（faq/topology#a）");
  }

  @Test
  void theWordsOfTheLexiconSayWhatIsUrgent() throws IOException {
    Path lexicon = service.knowledge().directory().lexicon().path();
    Files.createDirectories(lexicon);
    Files.writeString(lexicon.resolve("complaint.txt"), "量子\n");
    service.knowledge().readPhrases();
    Answer own = handedOver("{\"query\":\"量子纠缠有多远\"}");
    Files.delete(lexicon.resolve("complaint.txt"));
    service.knowledge().readPhrases();
    assertThat(own.text("/handover/priority")).isEqualTo("high");
    assertThat(handedOver("{\"query\":\"量子纠缠有多远\"}").text("/handover/priority"))
        .isEqualTo("normal");
  }

  @Test
  void aPictureAloneIsForAnAgentToSend() {
    Answer answer = reply("{\"query\": \"机房拓扑图在哪里看？\"}");

    assertThat(answer.text("/decision")).isEqualTo("escalate");
    assertThat(answer.text("/replies/0/documentId")).isEqualTo("faq/topology");
    assertThat(answer.text("/replies/0/answer")).isEmpty();
  }

  @Test
  void aSimilarQuestionIsAnsweredWithTheWholeEntry() {
    Answer answer = reply("{\"query\": \"怎么退货\"}");

    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.text("/decision")).isEqualTo("answer");
    assertThat(answer.text("/queryId")).isNotEmpty();
    assertThat(answer.number("/sequence")).isEqualTo(10);
    JsonNode first = answer.json().at("/replies/0");
    assertThat(first.path("documentId").asString()).isEqualTo("faq/returns");
    assertThat(first.path("anchor").asString()).isEqualTo("a");
    assertThat(first.path("revision").asInt()).isEqualTo(1);
    assertThat(first.path("kind").asString()).isEqualTo("faq");
    assertThat(first.path("question").asString()).isEqualTo("七天无理由退货怎么操作？");
    assertThat(first.path("matched").asString()).isEqualTo("怎么退货");
    assertThat(first.path("answer").asString()).startsWith("签收七天内");
    assertThat(Instant.parse(first.path("updatedAt").asString())).isBefore(Instant.now());
  }

  @ParameterizedTest
  @ValueSource(strings = {"👍", "？", "…", "\\u200b"})
  void aMessageWithoutAWordIsHandedOver(String message) {
    Answer answer = reply("{\"query\": \"" + message + "\"}");
    assertThat(answer.text("/decision")).isEqualTo("escalate");
    assertThat(answer.json().at("/replies")).isEmpty();
  }

  @Test
  void confidenceIsAProbabilityAndFallsFromReplyToReply() {
    List<Double> confidences = new ArrayList<>();
    reply("{\"query\": \"退货\"}")
        .json()
        .at("/replies")
        .forEach(reply -> confidences.add(reply.path("confidence").asDouble()));

    assertThat(confidences)
        .hasSizeGreaterThan(1)
        .allSatisfy(confidence -> assertThat(confidence).isBetween(0.0, 1.0))
        .isSortedAccordingTo((one, other) -> Double.compare(other, one));
  }

  @Test
  void highlightsAreExactPartsOfTheTextsTheyBelongTo() {
    JsonNode reply = reply("{\"query\": \"退货\"}").json().at("/replies/0");

    assertThat(Highlighted.in(reply, "question")).containsOnly("退货");
    assertThat(Highlighted.in(reply, "answer")).containsOnly("退货");
  }

  @Test
  void nothingThatFitsIsHandedOverToAPerson() {
    Answer answer = reply("{\"query\": \"火星上的天气\"}");
    assertThat(answer.text("/decision")).isEqualTo("escalate");
    assertThat(answer.json().at("/clarify")).isEmpty();
  }

  @Test
  void nearQuestionsAreOfferedWhenNoneIsClear() {
    Answer answer = reply("{\"query\": \"会员积分怎么兑换\"}");
    assertThat(answer.text("/decision")).isEqualTo("clarify");
    assertThat(answer.texts("/clarify", "question"))
        .containsExactlyInAnyOrder("会员积分怎么兑换礼品？", "会员积分怎么兑换话费？");
  }

  @Test
  void onlyAgentsSeeWhatIsInternal() {
    String asked = "{\"query\": \"要求赔偿\"%s}";
    assertThat(documents(reply(asked.formatted(", \"channel\": \"agent\""))))
        .contains("script/compensation");
    for (String channel : List.of("", ", \"channel\": \"chatbot\"", ", \"channel\": \"AGENT\"")) {
      assertThat(documents(reply(asked.formatted(channel)))).doesNotContain("script/compensation");
    }
  }

  @Test
  void theChannelGetsItsOwnAnswerAndOthersTheGeneralOne() {
    String asked = "{\"query\": \"怎么开电子发票？\", \"channel\": \"%s\"}";
    JsonNode wechat = reply(asked.formatted("wechat")).json().at("/replies/0");
    assertThat(wechat.path("answer").asString()).isEqualTo("点菜单“发票”就能开。");
    JsonNode sms = reply(asked.formatted("sms")).json().at("/replies/0");
    assertThat(sms.path("answer").asString()).isEqualTo("在订单详情里点“申请发票”。");
    assertThat(sms.path("html").asString()).contains("<strong>订单详情</strong>");
  }

  @Test
  void onlyAgentsGetLinksBetweenDocuments() {
    service.holding(
        Sample.faq("faq/stamps", "邮票怎么集？", "见[集邮规则](rules.md#a)和[官网](https://example.com)。"));
    String asked = "{\"query\": \"邮票怎么集？\", \"channel\": \"%s\"}";
    assertThat(reply(asked.formatted("web")).text("/replies/0/html"))
        .contains("见《集邮规则》和")
        .contains("<a href=\"https://example.com\"")
        .doesNotContain("rules.md");
    assertThat(reply(asked.formatted("agent")).text("/replies/0/html"))
        .contains("<a href=\"rules.md#a\">");
  }

  @Test
  void whatWasSaidBeforeGivesAFollowUpItsMeaning() {
    Answer alone = reply("{\"query\": \"那运费呢\"}");
    assertThat(alone.text("/decision")).isNotEqualTo("answer");

    Answer together = reply("{\"query\": \"那运费呢\", \"context\": [\"😀\", \"我要退货\"]}");
    assertThat(together.text("/decision")).isNotEqualTo("escalate");
    assertThat(documents(together)).first().isEqualTo("faq/freight");
  }

  @Test
  void onlyWhatIsInForceIsAnswered() {
    assertThat(documents(reply("{\"query\": \"满减怎么算\"}"))).doesNotContain("faq/over", "faq/coming");
  }

  @Test
  void thereAreNoMoreRepliesThanTheLimit() {
    assertThat(documents(reply("{\"query\": \"怎么退货换货\", \"limit\": 1}"))).hasSize(1);
  }

  @Test
  void quotesAndOperatorsAreOrdinaryCharacters() {
    String query = Json.write(List.of("怎么\"退货 && +(*:*) ~2 ^ \\"));
    Answer answer = reply("{\"query\": " + query.substring(1, query.length() - 1) + "}");
    assertThat(documents(answer)).contains("faq/returns");
  }

  private static List<String> documents(Answer answer) {
    return answer.texts("/replies", "documentId");
  }
}

package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GapsTest {
  @AutoClose private RunningService service;

  @BeforeEach
  void start(@TempDir Path data) {
    service = RunningService.in(data).holding(Sample.RETURNS);
  }

  private void ask(String question) {
    Answer answer =
        service.client().post("/v1/replies", "{\"query\": \"" + question + "\", \"limit\": 1}");
    assertThat(answer.text("/decision")).isEqualTo("escalate");
  }

  private Answer put(long id, String json) {
    return service.client().putJson("/v1/gaps/" + id, json, Seen.ANYTHING);
  }

  @Test
  void questionsThatNothingAnsweredAreCountedTogether() {
    ask("支持花呗吗");
    ask("支持花呗分期吗");
    ask("支持 花唄 吗？");
    ask("火星上的天气");

    Answer gaps = service.client().get("/v1/gaps", "state", "open");
    assertThat(gaps.texts("/gaps", "question")).containsExactly("支持花呗吗", "火星上的天气");
    assertThat(gaps.number("/gaps/0/asked")).isEqualTo(3);
    assertThat(gaps.text("/gaps/0/similar/0")).isNotEmpty();
    assertThat(service.client().get("/v1/gaps", "limit", "1").number("/next")).isEqualTo(1);
  }

  /** No text would have answered any of these. */
  @Test
  void greetingsFragmentsThoseWhoAskForAPersonAndThoseInNeedAreNoGaps() {
    ask("嗯嗯");
    ask("拜拜");
    ask("转人工");
    ask("我不想活了");
    ask("怎么");
    assertThat(askAsAgent("好的好的")).isEqualTo("courtesy");
    assertThat(askAsAgent("不想活了")).isEqualTo("crisis");
    assertThat(askAsAgent("为什么呢")).isEqualTo("incomplete");
    ask("火星上的天气");
    assertThat(service.client().get("/v1/gaps").texts("/gaps", "question"))
        .containsExactly("火星上的天气");
  }

  private String askAsAgent(String question) {
    return service
        .client()
        .post("/v1/replies", "{\"query\": \"" + question + "\", \"channel\": \"agent\"}")
        .text("/reason");
  }

  @Test
  void whatAgentsAreAnsweredIsToldApart() {
    service.holding(Sample.COMPENSATION);
    ask("顾客要求赔偿怎么回复？");
    ask("火星上的天气");

    Answer gaps = service.client().get("/v1/gaps", "internal", "true");
    assertThat(gaps.texts("/gaps", "question")).containsExactly("火星上的天气", "顾客要求赔偿怎么回复？");
    assertThat(gaps.text("/gaps/1/answeredInternally")).isEqualTo("script/compensation");
    assertThat(gaps.json().at("/gaps/0/answeredInternally").isMissingNode()).isTrue();
    assertThat(service.client().get("/v1/gaps").body()).doesNotContain("answeredInternally");

    put(gaps.number("/gaps/1/id"), "{\"state\": \"done\"}");
    Answer filled = service.client().get("/v1/gaps", "internal", "true", "state", "done");
    assertThat(filled.texts("/gaps", "question")).containsExactly("顾客要求赔偿怎么回复？");
    assertThat(filled.body()).doesNotContain("answeredInternally");
  }

  /** 那运费呢 alone says nobody what was asked, and somebody waited for it. */
  @Test
  void whatWasHandedOverComesFirstWithWhatWasSaidBefore() {
    ask("火星上的天气");
    ask("火星上的天气");
    service
        .client()
        .post("/v1/gaps", "{\"question\": \"那镭雕呢\", \"context\": [\"能刻字吗\", \"电话13812345678\"]}");
    ask("支持花呗吗");
    Answer gaps = service.client().get("/v1/gaps");
    assertThat(gaps.texts("/gaps", "question")).containsExactly("那镭雕呢", "火星上的天气", "支持花呗吗");
    assertThat(gaps.json().at("/gaps/0/before").toString()).isEqualTo("[[\"能刻字吗\",\"电话[手机号]\"]]");
    assertThat(gaps.json().at("/gaps/1/before")).isEmpty();
  }

  @Test
  void handingOverGivesASummaryAndKeepsNoPersonalData() {
    Answer reported =
        service
            .client()
            .post(
                "/v1/gaps",
                """
                {"question": "我的号码13812345678能绑花呗吗", "context": ["你好", "我是老客户"],
                 "product": "x100", "version": "7.5", "note": "客户很急"}
                """);

    assertThat(reported.status()).isEqualTo(201);
    assertThat(reported.text("/summary"))
        .isEqualTo(
            """
            【转人工摘要】
            客户的问题：我的号码13812345678能绑花呗吗
            此前说过：
            - 你好
            - 我是老客户
            产品：x100 7.5
            知识库：没有合适的答案
            说明：客户很急\
            """);
    assertThat(reported.text("/gap/question")).isEqualTo("我的号码[手机号]能绑花呗吗");
    assertThat(reported.text("/gap/notes/0")).isEqualTo("客户很急");
  }

  @Test
  void aGapIsDoneUntilItIsAskedAgain() {
    ask("支持花呗吗");
    long id = service.client().get("/v1/gaps").number("/gaps/0/id");

    Answer done = put(id, "{\"state\": \"done\", \"documentId\": \"faq/returns\"}");
    assertThat(done.text("/state")).isEqualTo("done");
    assertThat(done.text("/documentId")).isEqualTo("faq/returns");
    assertThat(service.client().get("/v1/gaps", "state", "open").json().at("/gaps")).isEmpty();

    ask("支持花呗吗");
    assertThat(service.client().get("/v1/gaps", "state", "open").json().at("/gaps")).hasSize(1);
  }

  @Test
  void aGapThatADocumentIsSaidToFillWhichIsNotThereStaysOpen() {
    ask("支持花呗吗");
    long id = service.client().get("/v1/gaps").number("/gaps/0/id");

    Answer refused = put(id, "{\"state\": \"done\", \"documentId\": \"faq/retruns\"}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("/detail")).startsWith("documentId: \"faq/retruns\" is no document");
    assertThat(service.client().get("/v1/gaps").text("/gaps/0/state")).isEqualTo("open");
  }

  @Test
  void theSameQuestionUnderTheSameIdIsAskedOnce() {
    String again = "{\"query\": \"支持花呗吗\", \"queryId\": \"0f8fad5b-d9cb-469f-a165-70867728950e\"}";
    for (int i = 0; i < 3; i++) {
      Answer answer = service.client().post("/v1/replies", again);
      assertThat(answer.text("/queryId")).isEqualTo("0f8fad5b-d9cb-469f-a165-70867728950e");
    }
    assertThat(service.client().get("/v1/gaps").number("/gaps/0/asked")).isEqualTo(1);
    Answer refused =
        service.client().post("/v1/replies", "{\"query\": \"支持花呗吗\", \"queryId\": \"7\"}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("/detail")).contains("\"7\" is no UUID");
  }

  @Test
  void aDocumentInTheWordsOfAGapFillsItWhenItIsPublished() {
    ask("支持花呗吗");
    String document =
        """
        {"author": "王芳", "note": "补缺口", "state": "%s", "document":
          {"id": "faq/pay", "kind": "faq", "title": "花呗", "entries": [
            {"anchor": "a", "question": "能用哪些方式付款？", "similar": ["支持花呗吗？"], "answer": "都能。"}]}}
        """;
    write(document.formatted("draft"));
    assertThat(service.client().get("/v1/gaps", "state", "open").json().at("/gaps")).hasSize(1);
    write(document.formatted("published"));
    assertThat(service.client().get("/v1/gaps", "state", "open").json().at("/gaps")).isEmpty();
    assertThat(service.client().get("/v1/gaps").text("/gaps/0/documentId")).isEqualTo("faq/pay");
  }

  private void write(String json) {
    Answer written = service.client().putJson("/v1/documents/faq/pay", json, Seen.ANYTHING);
    assertThat(written.status()).as(written.body()).isBetween(200, 201);
  }

  @Test
  void whatIsNoGapOrNoStateIsRefused() {
    assertThat(put(99, "{\"state\": \"done\"}").status()).isEqualTo(404);
    assertThat(put(99, "{\"state\": \"gone\"}").text("/detail")).contains("open, done");
    Answer listed = service.client().get("/v1/gaps", "state", "gone");
    assertThat(listed.status()).isEqualTo(400);
    assertThat(listed.text("/detail")).contains("expected one of open, done");
    assertThat(service.client().post("/v1/gaps", "{\"question\": \"😀\"}").status()).isEqualTo(400);
  }
}

package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Action;
import yingda.document.Audience;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.document.ReviewPolicy;
import yingda.document.Scope;
import yingda.document.Signature;
import yingda.document.Validity;
import yingda.document.VersionRange;
import yingda.testing.MovableClock;

/** What has changed is answered from the revisions, to each as they may see it. */
class ChangedEntriesTest {
  private static final Signature WANG = new Signature("王芳", "第一版");

  /** A Wednesday, noon in China. */
  private static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-11-18T04:00:00Z"));

  @AutoClose private static RunningService service;
  private static Client admin;
  private static Client bot;
  private static Client bound;

  @BeforeAll
  static void start(@TempDir Path data) {
    service = RunningService.in(data, CLOCK);
    write(
        Edit.put(about(null, "faq/fee", Audience.PUBLIC, "运费一律由您承担。"), WANG),
        Edit.put(about("X100", "faq/reset", Audience.PUBLIC, "长按电源键五秒。"), WANG),
        Edit.put(about("X200", "faq/light", Audience.PUBLIC, "红灯是缺电。"), WANG),
        Edit.put(about(null, "script/limit", Audience.INTERNAL, "最多赔五十。"), WANG),
        Edit.put(about(null, "faq/secret", Audience.INTERNAL, "内部价九折。"), WANG),
        Edit.put(about(null, "faq/gone", Audience.PUBLIC, "积分换杯子。"), WANG));
    CLOCK.move(Duration.ofDays(12)); // Monday, 30 November
    Signature li = new Signature("李雷", "按新规改");
    write(
        Edit.put(about(null, "faq/fee", Audience.PUBLIC, "质量问题运费由我们承担。"), li),
        Edit.put(about("X100", "faq/reset", Audience.PUBLIC, "长按电源键十秒。"), li),
        Edit.put(about("X200", "faq/light", Audience.PUBLIC, "红灯是缺电，请充电。"), li),
        Edit.put(about(null, "script/limit", Audience.INTERNAL, "最多赔八十。"), li),
        Edit.put(about(null, "faq/secret", Audience.PUBLIC, "会员价九折。"), li),
        Edit.of(Action.RETIRE, "faq/gone", new Signature("李雷", "活动结束")),
        Edit.draft(about(null, "faq/new", Audience.PUBLIC, "还是草稿。"), li),
        Edit.put(about(null, "faq/later", Audience.PUBLIC, "下月才有。"), li)
            .startingAt(CLOCK.instant().plus(Duration.ofDays(9))));
    CLOCK.move(Duration.ofDays(2)); // Wednesday, 2 December
    admin = service.client().with(KeysTest.key(service.client(), "李雷", "admin"));
    bot = service.client().with(KeysTest.key(admin, "机器人", "bot"));
    bound = service.client().with(KeysTest.key(admin, "X100机器人", "bot", "products", "[\"X100\"]"));
  }

  private static void write(Edit... edits) {
    assertThat(service.knowledge().store().append(List.of(edits))).hasSize(edits.length);
    service.knowledge().catchUp();
  }

  private static Document about(
      @Nullable String product, String id, Audience audience, String answer) {
    return new Document(
        id,
        Kind.of("kind", id.substring(0, id.indexOf('/'))),
        "题 " + id,
        new Scope(product, VersionRange.ALL, audience),
        Validity.ALWAYS,
        ReviewPolicy.NONE,
        List.of(),
        List.of(Entry.of("a", "问 " + id, answer)));
  }

  private static Answer ask(Client client, String question) {
    return client.get("/v1/changes/entries", "q", question);
  }

  private static List<String> ids(Answer answer) {
    return answer
        .json()
        .path("changes")
        .valueStream()
        .map(change -> change.path("documentId").asString())
        .toList();
  }

  @Test
  void oldStandsBesideNewWithWhoWhenAndWhy() {
    Answer told = ask(admin, "上周以来X100有什么变化");
    assertThat(told.json().path("understood").asBoolean()).isTrue();
    assertThat(told.text("/since")).isEqualTo("2026-11-22T16:00:00Z");
    assertThat(ids(told)).containsExactly("faq/reset");
    assertThat(told.text("/changes/0/author")).isEqualTo("李雷");
    assertThat(told.text("/changes/0/note")).isEqualTo("按新规改");
    assertThat(told.text("/changes/0/time")).isEqualTo("2026-11-30T04:00:00Z");
    assertThat(told.text("/changes/0/entries/0/fields/0/before")).isEqualTo("长按电源键五秒。");
    assertThat(told.text("/changes/0/entries/0/fields/0/after")).isEqualTo("长按电源键十秒。");
    assertThat(ids(ask(admin, "上周改了什么"))).isEmpty();
  }

  @Test
  void whatEndedIsToldAndDraftsAndPlansNever() {
    Answer told = admin.get("/v1/changes/entries", "since", "3d", "channel", "agent");
    assertThat(ids(told))
        .containsExactlyInAnyOrder(
            "faq/fee", "faq/reset", "faq/light", "script/limit", "faq/secret", "faq/gone");
    assertThat(told.json().path("changes"))
        .filteredOn(change -> change.path("documentId").asString().equals("faq/gone"))
        .singleElement()
        .satisfies(
            gone -> {
              assertThat(gone.path("fate").asString()).isEqualTo("removed");
              assertThat(gone.path("note").asString()).isEqualTo("活动结束");
              assertThat(gone.at("/entries/0/fields/1/before").asString()).isEqualTo("积分换杯子。");
            });
  }

  @Test
  void aBotIsToldWhatItMaySeeAndNotWhoseWorkItIs() {
    Answer told = ask(bot, "最近改了什么");
    assertThat(ids(told))
        .doesNotContain("script/limit", "faq/gone")
        .contains("faq/fee", "faq/secret");
    assertThat(told.body()).doesNotContain("内部价", "李雷", "按新规改", "积分换杯子");
    assertThat(ids(ask(bound, "最近改了什么"))).doesNotContain("faq/light").contains("faq/reset");
    assertThat(ask(bound, "最近X200改了什么").json().path("understood").asBoolean()).isFalse();
    assertThat(bot.get("/v1/changes/entries", "channel", "agent").status()).isEqualTo(403);
  }

  private static Answer call(Client caller, String question) {
    return caller.post(
        "/mcp",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"ask_changes\",\"arguments\":{\"question\":\"%s\"}}}"
            .formatted(question));
  }

  @Test
  void anAssistantAsksItOnBehalfOfACustomer() {
    Answer told = call(bot, "上周以来X100有什么变化");
    String first = "/result/structuredContent/changes/0/entries/0/fields/0";
    assertThat(told.text(first + "/before")).isEqualTo("长按电源键五秒。");
    assertThat(told.text(first + "/after")).isEqualTo("长按电源键十秒。");
    assertThat(call(bot, "最近改了什么").body()).doesNotContain("内部价", "李雷", "按新规改", "积分换杯子");
    Answer other = call(bot, "换货政策改了吗");
    assertThat(other.json().at("/result/structuredContent/understood").asBoolean()).isFalse();
  }

  @Test
  void anyOtherQuestionIsNotTakenForIt() {
    Answer other = ask(admin, "换货政策改了吗");
    assertThat(other.json().path("understood").asBoolean()).isFalse();
    assertThat(ids(other)).isEmpty();
  }

  @Test
  void thereMayBeMore() {
    Answer told = admin.get("/v1/changes/entries", "since", "3d", "limit", "2");
    assertThat(ids(told)).hasSize(2);
    assertThat(told.json().path("more").asBoolean()).isTrue();
  }
}

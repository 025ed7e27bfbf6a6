package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LONG;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.document.Signature;
import yingda.testing.Draft;

/** Documents are edited at the desk as staff would. */
class PageEditorTest {
  private static final Document REFUND =
      Document.of(
          "faq/refund",
          Kind.FAQ,
          "退款",
          List.of(
              Entry.of("when", "退款多久到账？", "三天内到账。"), Entry.of("where", "退款退到哪里？", "退回**原账户**。")));

  private static final String LINKS_ON_SEVERAL_LINES =
      """
      return [...document.querySelectorAll('#desk-top nav a')]
        .filter(link => link.getClientRects().length > 1)
        .map(link => link.textContent)
      """;

  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    desk = Desk.open(folder, Map.of("faq/other.md", "# 其他\n## 怎么充值？\n在钱包里充。\n"));
    browser = desk.browser();
  }

  @BeforeEach
  void beginAnew() {
    put(REFUND, "李雷", "重来");
    desk.signAs("王芳");
  }

  private static void put(Document document, String author, String note) {
    var unused = desk.append(Edit.put(document, new Signature(author, note)));
  }

  private static void edit() {
    desk.visit("/desk/edit/faq/refund");
  }

  private static void write(String selector, String text) {
    browser.find(selector).sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
  }

  private static String answer(int entry) {
    return desk.knowledge()
        .store()
        .newest("faq/refund")
        .orElseThrow()
        .document()
        .entries()
        .get(entry)
        .answer();
  }

  private static void save() {
    write("#note", "到账时间改了");
    browser.press(Keys.ENTER);
  }

  @Test
  void whatIsSavedIsPublished() {
    edit();
    write(".answer-text", "五天内到账。");
    save();
    browser.await("a new revision", () -> browser.text("#outcome").startsWith("已保存"));
    assertThat(answer(0)).isEqualTo("五天内到账。");
    assertThat(browser.shows("#restored")).isFalse();
  }

  /** Whoever asks it would be handed over. */
  @Test
  void whatHasNoAnswerIsSavedAsADraftOnly() {
    edit();
    browser.click("#add");
    browser.press("能退到别的卡吗？");
    save();
    browser.await("why", () -> browser.text("#outcome").contains("“能退到别的卡吗？”还没有答案"));
    assertThat(browser.attribute("#outcome", "data-tone")).isEqualTo("refused");
    browser.click("#save-draft");
    browser.await("a draft", () -> browser.text("#outcome").startsWith("已保存为草稿"));
    for (String step : List.of("submit", "publish")) {
      browser.click("[data-step='" + step + "']");
      browser.await("why", () -> browser.text("#outcome").contains("“能退到别的卡吗？”还没有答案"));
    }
    assertThat(browser.text("#steps")).contains("草稿");
  }

  @Test
  void aRefusalNamesTimesByTheClockOfThePage() {
    edit();
    browser.click(".about-fields > summary");
    Object unused =
        browser.run(
            """
            for (const [field, day] of [['effective', '2099-02-01'], ['expires', '2098-12-31']]) {
              const input = document.querySelector(`[data-field=${field}] input`);
              input.value = day;
              input.dispatchEvent(new Event('input'));
            }
            """);
    save();
    browser.await(
        "the times",
        () -> browser.text("#outcome").contains("有效期至：2098-12-31 不晚于“生效”的 2099-02-01 00:00"));
  }

  @Test
  void aDraftIsSavedWhileItIsAskedWhatAPublicationWouldDo() {
    edit();
    write(".answer-text", "五天内到账。");
    write("#note", "到账时间改了");
    Object unused =
        browser.run(
            """
            document.getElementById('save').requestSubmit();
            document.getElementById('save-draft').click();
            """);
    browser.await("a draft", () -> browser.text("#outcome").startsWith("已保存为草稿"));
    assertThat(browser.text("#steps")).contains("草稿");
    assertThat(browser.shows("#save .foreseen p")).isFalse();
  }

  @Test
  void thePreviewShowsWhatAgentsWillSeeAndWhatShouldBeMended() {
    edit();
    write(".answer-text", "应该可以**马上**到账。");
    browser.await("a preview", () -> browser.texts("#preview strong").contains("马上"));
    browser.await("a warning", () -> browser.text("#findings").contains("应该可以"));
  }

  @Test
  void buttonsAndKeysWriteTheSignsOfMarkdown() {
    edit();
    write(".answer-text", "五天内到账。");
    browser.pressWith(Keys.CONTROL, "a");
    browser.pressWith(Keys.CONTROL, "b");
    assertThat(browser.value(".answer-text")).isEqualTo("**五天内到账。**");
    browser.await("bold words", () -> browser.texts("#preview strong").contains("五天内到账。"));
    browser.pressWith(Keys.CONTROL, "z");
    assertThat(browser.value(".answer-text")).isEqualTo("五天内到账。");

    browser.click("[data-md-button='ordered-list']");
    assertThat(browser.value(".answer-text")).isEqualTo("1. 五天内到账。");
    browser.await("a list", () -> browser.texts("#preview ol li").contains("五天内到账。"));
    browser.await("kept work", () -> kept().contains("1. 五天"));
  }

  @Test
  void theButtonsAreOneStopOfTheKeyboard() {
    edit();
    write(".answer-text", "五天内到账。");
    browser.pressWith(Keys.SHIFT, Keys.TAB);
    assertThat(browser.focused().getText()).isEqualTo("加粗");
    browser.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
    assertThat(browser.focused().getText()).isEqualTo("列表");
    browser.press(Keys.END);
    assertThat(browser.focused().getText()).isEqualTo("图片");
    browser.press(Keys.HOME, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
    browser.press(Keys.ENTER);
    assertThat(browser.value(".answer-text")).isEqualTo("- 五天内到账。");
    assertThat(browser.focused().getDomAttribute("class")).isEqualTo("answer-text");
  }

  @Test
  void whatWasNotSavedIsStillThereAfterAReload() {
    edit();
    write(".answer-text", "四天内到账。");
    browser.await("kept work", () -> kept().contains("四天"));
    browser.reload();
    assertThat(browser.value(".answer-text")).isEqualTo("四天内到账。");
    assertThat(browser.text("#restored")).contains("没有保存");
    browser.click("#discard");
    assertThat(browser.text("#discard")).contains("再按一次");
    browser.click("#discard");
    browser.await("the saved text", () -> browser.value(".answer-text").equals("三天内到账。"));
    assertThat(kept()).isEqualTo("null");
  }

  private static String kept() {
    return String.valueOf(
        browser.run("return localStorage['yingda.desk.draft.faq/refund'] ?? null"));
  }

  @Test
  void withoutAuthorOrNoteNothingIsSaved() {
    edit();
    write(".answer-text", "四天内到账。");
    browser.click("#save button");
    assertThat(browser.text("#outcome")).contains("修改说明");
    assertThat(answer(0)).isEqualTo("三天内到账。");
  }

  @Test
  void ofTwoEditorsTheSecondChoosesAndLosesNothing() {
    edit();
    write(".answer-text", "四天内到账。");
    Entry when = Entry.of("when", "退款多久到账？", "七天内到账。");
    Entry where = Entry.of("where", "退款退到哪里？", "退回付款账户。");
    put(Document.of("faq/refund", Kind.FAQ, "退款", List.of(when, where)), "韩梅", "改成七天");
    save();
    assertThat(browser.text("#conflict")).contains("韩梅", "改成七天");
    assertThat(browser.texts(".conflict pre")).containsExactly("三天内到账。", "七天内到账。", "四天内到账。");
    assertThat(browser.find("#merged").isEnabled()).isFalse();
    browser.click(".mine .take");
    browser.click("#merged");
    assertThat(browser.value(".answer-text")).isEqualTo("四天内到账。");
    save();
    browser.await("a new revision", () -> browser.text("#outcome").startsWith("已保存"));
    assertThat(answer(0)).isEqualTo("四天内到账。");
    assertThat(answer(1)).isEqualTo("退回付款账户。");
  }

  @Test
  void aNewDocumentIsWritten() {
    desk.visit("/desk/new");
    write("#new-title", "礼品卡怎么用？");
    write("#new-id", "faq/card");
    browser.click("#new button:enabled");
    assertThat(browser.text("#editor h1")).isEqualTo("礼品卡怎么用？");
    write(".answer-text", "付款时选择礼品卡。");
    save();
    browser.await("a new document", () -> browser.text("#outcome").startsWith("已保存"));
    assertThat(desk.knowledge().store().newest("faq/card").orElseThrow().document().entries())
        .extracting(Entry::anchor)
        .containsExactly("礼品卡怎么用");
  }

  @Test
  void nothingInADocumentRuns() {
    String hostile =
        "<script>window.ran = 1</script><img src=x onerror='window.ran ="
            + " 1'>[点](javascript:window.ran=1)";
    put(
        Document.of("faq/refund", Kind.FAQ, hostile, List.of(Entry.of("when", hostile, hostile))),
        hostile.substring(0, 40),
        hostile);
    edit();
    browser.await("a preview", () -> !browser.texts("#preview .answer").isEmpty());
    desk.visit("/desk/compare/faq/refund");
    assertThat(browser.text("#comparison")).contains("onerror");
    desk.visit("/desk/documents");
    assertThat(browser.text(".documents")).contains("onerror");
    assertThat(browser.run("return window.ran ?? null")).isNull();
  }

  @Test
  void revisionsAreComparedSideBySide() {
    Entry when = Entry.of("when", "退款多久到账？", "七天内到账。");
    put(Document.of("faq/refund", Kind.FAQ, "退款", List.of(when)), "韩梅", "改成七天");
    desk.visit("/desk/compare/faq/refund");
    assertThat(browser.text("h1")).contains("退款", "faq/refund");
    assertThat(browser.texts(".entry-difference h2")).containsExactly("修改\n退款多久到账？", "删除\n退款退到哪里？");
    assertThat(browser.text(".older del")).isEqualTo("三");
    assertThat(browser.text(".newer ins")).isEqualTo("七");
    assertThat(browser.texts(".signature").getLast()).contains("韩梅", "改成七天");
  }

  @Test
  void theListIsNarrowedByIdAndLeadsToTheEditor() {
    desk.visit("/desk/documents?prefix=faq/r");
    assertThat(browser.texts(".documents .title")).containsExactly("退款");
    browser.click(".documents .title");
    browser.find("#editor");
    assertThat(browser.address()).endsWith("/desk/edit/faq/refund");
  }

  @Test
  void anEntryIsFoundByItsWordsAndOpened() {
    desk.visit("/desk/documents");
    browser.find("[name=q]").sendKeys("原账户", Keys.ENTER);
    browser.await("what was found", () -> browser.address().contains("q="));
    browser.click(".documents .title");
    browser.find("#editor");
    assertThat(browser.value(".entry-form [data-field=question] input")).isEqualTo("退款退到哪里？");
  }

  @Test
  void aDraftIsReviewedAndPublished() {
    edit();
    write(".answer-text", "六天内到账。");
    write("#note", "六天");
    browser.click("#save-draft");
    browser.await("a saved draft", () -> browser.text("#outcome").startsWith("已保存"));
    assertThat(published()).isEqualTo("三天内到账。");
    assertThat(browser.texts("#editor button")).contains("批准发布").doesNotContain("保存并发布");
    browser.click("[data-step='submit']");
    browser.click("[data-step='return']");
    browser.await("a reason", () -> browser.text("#outcome").contains("为什么退回"));
    browser.find("#comment").sendKeys("再看看");
    browser.click("[data-step='return']");
    browser.click("[data-step='submit']");
    browser.find("[data-step='return']");
    desk.visit("/desk/documents?state=in_review");
    assertThat(browser.texts(".documents .title")).containsExactly("退款");
    edit();
    assertThat(browser.attribute("#steps a", "href")).contains("/desk/compare/faq/refund?from=");
    browser.find("#comment").sendKeys("可以");
    browser.click("[data-step='publish']");
    browser.await("nothing more to do", () -> !browser.shows("[data-step='publish']"));
    assertThat(published()).isEqualTo("六天内到账。");
  }

  private static String published() {
    return desk.knowledge()
        .store()
        .inForce("faq/refund", Instant.now())
        .orElseThrow()
        .document()
        .entries()
        .getFirst()
        .answer();
  }

  @Test
  void anOldRevisionComesBackAsADraft() {
    put(Draft.faq("faq/moved", "地址在哪？", "东门。"), "李雷", "开业");
    put(Draft.faq("faq/moved", "地址在哪？", "西门。"), "韩梅", "搬家");
    desk.visit("/desk/history/faq/moved");
    assertThat(browser.texts(".timeline li > p:first-child"))
        .hasSize(2)
        .first(STRING)
        .contains("已发布", "韩梅", "搬家")
        .containsPattern("，20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d：");
    browser.click("[data-revision='1'] button");
    browser.find("#steps");
    assertThat(browser.value(".answer-text")).isEqualTo("东门。");
    assertThat(browser.text("#steps")).contains("草稿", "恢复修订 1");
  }

  @Test
  void nothingIsWiderThanANarrowWindow() {
    browser.screen(360, 740);
    for (String address :
        List.of(
            "/desk",
            "/desk/edit/faq/refund",
            "/desk/history/faq/refund",
            "/desk/compare/faq/other")) {
      desk.visit(address);
      assertThat(browser.run("return document.documentElement.scrollWidth - innerWidth"))
          .as(address)
          .asInstanceOf(LONG)
          .isLessThanOrEqualTo(0);
      assertThat(browser.run(LINKS_ON_SEVERAL_LINES)).as(address).isEqualTo(List.of());
    }
    browser.wholeScreen();
  }
}

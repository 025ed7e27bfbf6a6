package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/** Two colleagues at one document, each in a window of their own that keeps its own work. */
class PageReviewTest {
  private static final String EDITOR = "/desk/edit/faq/refund";

  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    desk = Desk.open(folder, Map.of("faq/other.md", "# 其他\n## 怎么充值？\n在钱包里充。\n"));
    browser = desk.browser();
  }

  @BeforeEach
  void beginAnew() {
    Entry entry = Entry.of("when", "退款多久到账？", "三天内到账。");
    Document refund = Document.of("faq/refund", Kind.FAQ, "退款", List.of(entry));
    Edit edit = Edit.put(refund, new Signature("李雷", "重来"));
    var unused = desk.append(edit);
    desk.signAs("王芳");
    desk.visit(EDITOR);
  }

  /** Under the other name of this machine, a browser keeps other things. */
  private static void colleague(Runnable work) {
    browser.elsewhere(
        () -> {
          browser.open(desk.origin().replace("127.0.0.1", "localhost") + EDITOR);
          browser.find("#author").clear();
          browser.find("#author").sendKeys("韩梅");
          work.run();
        });
  }

  private static void write(String answer, String note) {
    browser.find(".answer-text").sendKeys(Keys.chord(Keys.CONTROL, "a"), answer);
    browser.find("#note").sendKeys(Keys.chord(Keys.CONTROL, "a"), note);
  }

  /** As the browser's own picker does. */
  private static void nameInstant(String local) {
    Object unused =
        browser.run(
            "const at = document.getElementById('at');"
                + "at.value = '%s';".formatted(local)
                + "at.dispatchEvent(new Event('input', { bubbles: true }))");
  }

  /** As on a busy machine: what a publication would change is known only when the test lets it. */
  private static final String HELD =
      """
      const quick = window.fetch;
      const held = new Promise((done) => (window.letGo = done));
      window.fetch = async (path, options) => {
        if (String(path).includes('golden=true') || String(path).endsWith('/tryout')) {
          await held;
        }
        return quick(path, options);
      };
      """;

  private static @Nullable Object isDisabled(String selector) {
    return browser.run("return document.querySelector(\"" + selector + "\").disabled");
  }

  @Test
  void whileAStepIsTakenItSaysSoAndNothingElseCanBePressed() {
    submitDraft("四天内到账。");
    Object _ = browser.run(HELD);
    browser.click("#steps [data-step=publish]");
    browser.await("a word on it", () -> browser.texts("#steps .running").size() == 1);
    assertThat(browser.text("#steps .running")).contains("正在批准发布", "其他按钮不能按");
    assertThat(isDisabled("#steps [data-step=publish]")).isEqualTo(true);
    assertThat(isDisabled("#steps [data-step=return]")).isEqualTo(true);
    assertThat(isDisabled("#save-draft")).isEqualTo(true);
    Object _ = browser.run("window.letGo()");
    browser.await("what came of it", () -> browser.text("#outcome").contains("已发布"));
    assertThat(browser.texts("#steps .running")).isEmpty();
    assertThat(isDisabled("#steps [data-step=verify]")).isEqualTo(false);
  }

  @Test
  void whileAQuestionIsTriedItCanNotBeAskedAgain() {
    Object _ = browser.run(HELD);
    browser.find("#try").sendKeys("几天到账", Keys.ENTER);
    browser.await("a word on it", () -> browser.text(".tryout .outcome").contains("正在试“几天到账”"));
    assertThat(isDisabled("#tryout button")).isEqualTo(true);
    Object _ = browser.run("window.letGo()");
    browser.await("the answer", () -> browser.texts("#tried li").size() == 1);
    assertThat(isDisabled("#tryout button")).isEqualTo(false);
  }

  private static void submitDraft(String answer) {
    write(answer, "改到账时间");
    browser.click("#save-draft");
    browser.await("a saved draft", () -> browser.text("#outcome").startsWith("已保存"));
    browser.click("[data-step='submit']");
    browser.find("[data-step='return']");
  }

  @Test
  void ofTwoEditorsTheSlowerSeesAllThreeTextsAndChooses() {
    write("五天内到账。", "五天");
    colleague(
        () -> {
          write("七天内到账。", "七天");
          browser.press(Keys.ENTER);
          browser.await("a new revision", () -> browser.text("#outcome").startsWith("已保存"));
        });
    browser.find("#note").sendKeys(Keys.ENTER);
    assertThat(browser.text("#conflict")).contains("韩梅", "七天");
    assertThat(browser.texts(".conflict pre")).containsExactly("三天内到账。", "七天内到账。", "五天内到账。");
    browser.click(".theirs .take");
    browser.click("#merged");
    assertThat(browser.value(".answer-text")).isEqualTo("七天内到账。");
  }

  @Test
  void aDraftComesBackWithACommentAndIsScheduledWhenItIsRight() {
    submitDraft("六天内到账。");
    colleague(
        () -> {
          assertThat(browser.text("#steps")).contains("待审核", "王芳");
          browser.find("#comment").sendKeys("请写明是工作日");
          browser.click("[data-step='return']");
          browser.find("[data-step='submit']");
        });
    browser.reload();
    assertThat(browser.text("#steps")).contains("草稿", "王芳：改到账时间", "韩梅", "请写明是工作日");
    desk.visit("/desk?whose=mine");
    assertThat(browser.text("[data-task=draft] [data-id='faq/refund']"))
        .contains("退回", "韩梅", "请写明是工作日");
    desk.visit("/desk/edit/faq/refund");

    submitDraft("六个工作日内到账。");
    colleague(
        () -> {
          nameInstant("2099-01-01T09:00");
          browser.click("[data-step='publish']");
          browser.await("the schedule", () -> browser.text("#steps").contains("待生效"));
          assertThat(browser.text("#steps")).contains("2099-01-01 09:00 生效", "王芳", "韩梅");
          assertThat(browser.text("#outcome")).contains("已排期", "2099-01-01 09:00 生效");
          assertThat(browser.value("#at")).isEqualTo("2099-01-01T09:00");
          assertThat(browser.texts("#steps button")).containsExactly("改生效时间", "取消排期");
        });
    desk.visit("/desk");
    assertThat(browser.text("[data-task=scheduled]")).contains("退款", "2099-01-01 09:00 生效");
    desk.visit("/?view=changes");
    assertThat(browser.text("#changes [data-document-id='faq/refund']"))
        .contains("2099-01-01 09:00 生效", "改到账时间", "王芳", "韩梅");
    desk.ask("退款多久到账");
    assertThat(browser.text(".reply .answer")).isEqualTo("三天内到账。");
    desk.visit("/desk/asof/faq/refund?at=2099-01-01T09:01");
    assertThat(browser.text("#asof #entries")).contains("六个工作日内到账。");
    desk.visit("/desk/history/faq/refund");
    assertThat(browser.text(".timeline")).contains("请写明是工作日", "2099-01-01 09:00 生效");
  }

  /** The reviewer need not ask the writer again, and may decide otherwise. */
  @Test
  void theTimeThatAWriterWishesReachesTheReviewer() {
    write("八天内到账。", "改到账时间");
    browser.click("#save-draft");
    browser.find("#at");
    nameInstant("2099-02-01T09:00");
    browser.click("[data-step='submit']");
    browser.await("the wish", () -> browser.text("#outcome").contains("希望 2099-02-01 09:00 生效"));
    colleague(
        () -> {
          assertThat(browser.text("#steps")).contains("希望 2099-02-01 09:00 生效");
          assertThat(browser.value("#at")).isEqualTo("2099-02-01T09:00");
          browser.find("#comment").sendKeys("写成工作日");
          browser.click("[data-step='return']");
          browser.find("[data-step='submit']");
        });
    browser.reload();
    browser.await("the wish again", () -> browser.value("#at").equals("2099-02-01T09:00"));
    nameInstant("2099-02-02T09:00");
    write("八个工作日内到账。", "工作日");
    browser.click("#save-draft");
    browser.await("a saved draft", () -> browser.text("#outcome").startsWith("已保存"));
    assertThat(browser.value("#at")).isEqualTo("2099-02-02T09:00");
    browser.click("[data-step='submit']");
    browser.await("the wish", () -> browser.text("#outcome").contains("希望 2099-02-02 09:00 生效"));
    colleague(
        () -> {
          browser.click("[data-step='publish']");
          browser.await("the schedule", () -> browser.text("#steps").contains("待生效"));
          assertThat(browser.text("#steps")).contains("2099-02-02 09:00 生效");
        });
  }
}

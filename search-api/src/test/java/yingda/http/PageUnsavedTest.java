package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import yingda.document.Revision;
import yingda.document.Signature;

/** What is written at the documentation desk is never lost, nor taken for saved before it is. */
class PageUnsavedTest {
  private static final String ID = "faq/refund";
  private static final Entry WHEN = Entry.of("when", "退款多久到账？", "三天内到账。");
  private static final Entry WHERE = Entry.of("where", "退款退到哪里？", "退回原账户。");

  /** As over a bad line: whatever is written takes a while to arrive. */
  private static final String SLOW =
      """
      const quick = window.fetch;
      window.fetch = async (path, options) => {
        if (options?.method === 'PUT') {
          await new Promise((done) => setTimeout(done, 1500));
        }
        return quick(path, options);
      };
      """;

  private static final String FULL =
      "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }";

  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    desk = Desk.open(folder, Map.of("faq/other.md", "# 其他\n## 怎么充值？\n在钱包里充。\n"));
    browser = desk.browser();
  }

  @BeforeEach
  void beginAnew() {
    put(List.of(WHEN, WHERE), "李雷");
    desk.signAs("王芳");
    desk.visit("/desk/edit/" + ID);
  }

  private static void put(List<Entry> entries, String author) {
    Edit edit = Edit.put(Document.of(ID, Kind.FAQ, "退款", entries), new Signature(author, "改过"));
    var unused = desk.append(edit);
  }

  private static Revision newest() {
    return desk.knowledge().store().newest(ID).orElseThrow();
  }

  private static void write(String answer) {
    browser.find(".answer-text").sendKeys(Keys.chord(Keys.CONTROL, "a"), answer);
  }

  private static void awaitSaid(String words) {
    browser.await(
        words, () -> browser.texts("#outcome").stream().anyMatch(text -> text.contains(words)));
  }

  private static void run(String script) {
    Object unused = browser.run(script);
  }

  @Test
  void whatIsWrittenWhileItIsSavedIsNotTakenForSaved() {
    run(SLOW);
    write("四天内到账。");
    browser.find("#note").sendKeys("改成四天", Keys.ENTER);
    browser.find(".answer-text").sendKeys(Keys.chord(Keys.CONTROL, Keys.END), "周末顺延。");
    awaitSaid("已保存");

    assertThat(newest().document().entries().getFirst().answer()).isEqualTo("四天内到账。");
    assertThat(browser.value(".answer-text")).isEqualTo("四天内到账。周末顺延。");
    browser.reload();
    assertThat(browser.value(".answer-text")).isEqualTo("四天内到账。周末顺延。");
    assertThat(browser.text("#restored")).contains("没有保存");
  }

  @Test
  void whoeverClicksTwiceSavesOnce() {
    int before = newest().number();
    run(SLOW);
    write("四天内到账。");
    browser.find("#note").sendKeys("改成四天");
    browser.click("#save .primary");
    browser.click("#save .primary");
    awaitSaid("已保存");

    assertThat(browser.shows("#conflict")).isFalse();
    assertThat(newest().number()).isEqualTo(before + 1);
  }

  @Test
  void theWriterStaysWhereTheyAreWhenItIsSaved() {
    browser.click(".outline li:last-child button");
    assertThat(browser.focused().getText()).isEqualTo("退款退到哪里？");
    write("退回付款账户。");
    browser.find("#note").sendKeys("写明账户", Keys.ENTER);
    awaitSaid("已保存");

    assertThat(browser.value(".answer-text")).isEqualTo("退回付款账户。");
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("note");
  }

  @Test
  void noStepIsTakenWithUnsavedWorkOutOfSight() {
    int before = newest().number();
    write("四天内到账。");
    browser.click("[data-step='verify']");
    awaitSaid("还有没保存的修改");
    assertThat(newest().number()).isEqualTo(before);
  }

  @Test
  void ofAnEntryThatOneRemovedAndOneChangedEitherCanBeTakenUntilTheEnd() {
    browser.click(".outline li:last-child button");
    browser.find(".entry-form > .actions .danger").sendKeys(Keys.ENTER);
    assertThat(browser.text(".entry-form > .actions .danger")).contains("再按一次");
    browser.find(".entry-form > .actions .danger").sendKeys(Keys.ENTER);
    browser.await("one entry", () -> browser.texts(".outline li").size() == 1);
    put(List.of(WHEN, Entry.of("where", "退款退到哪里？", "退回付款账户。")), "韩梅");
    browser.find("#note").sendKeys("不要了", Keys.ENTER);
    browser.click("#conflict .mine .take");
    browser.click("#conflict .theirs .take");
    browser.click("#merged");

    assertThat(browser.texts(".outline li")).hasSize(2);
    browser.click(".outline li:last-child button");
    assertThat(browser.value(".answer-text")).isEqualTo("退回付款账户。");
  }

  @Test
  void whereTheBrowserKeepsNothingItIsSaidAndSavingWorks() {
    run("localStorage.clear();" + FULL);
    browser.find("#author").sendKeys(Keys.chord(Keys.CONTROL, "a"), "王芳");
    write("四天内到账。");
    awaitSaid("浏览器存不下");
    browser.find("#note").sendKeys("改成四天", Keys.ENTER);
    awaitSaid("已保存");
    assertThat(newest().document().entries().getFirst().answer()).isEqualTo("四天内到账。");
  }

  @Test
  void anotherTabWithTheSameDocumentIsNoticed() {
    browser.elsewhere(
        () -> {
          desk.visit("/desk/edit/" + ID);
          write("五天内到账。");
          browser.await(
              "kept work",
              () -> browser.run("return localStorage['yingda.desk.draft." + ID + "']") != null);
        });
    awaitSaid("另一个标签页");
  }

  @Test
  void aNewQuestionIsAddedToWhatWasBegunUnderTheSameName() {
    for (String question : List.of("礼品卡怎么用", "礼品卡能退吗")) {
      desk.visit("/desk/new?similar=" + Desk.encoded("请问" + question));
      browser.find("#new-title").sendKeys(question);
      browser.find("#new-id").sendKeys(Keys.chord(Keys.CONTROL, "a"), "faq/gift");
      browser.click("#new button:enabled");
      browser.find("#editor");
    }
    assertThat(browser.texts(".outline li")).containsExactly("礼品卡怎么用", "礼品卡能退吗");
  }

  @Test
  void aFileThatWasMendedAfterItWasChosenIsAskedForAgain(@TempDir Path folder) throws Exception {
    Path file =
        Files.writeString(folder.resolve("gift.md"), "---\naudience: 代理商\n---\n# A\n## B？\nC\n");
    desk.visit("/desk/import");
    browser.find("#files").sendKeys(file.toString());
    browser.find("[data-sum='rejected']");
    Files.writeString(file, "# 礼品卡\n## 礼品卡怎么用？\n付款时选择礼品卡，一次最多三张。\n");
    browser.click("#preview-import");
    awaitSaid("重新选一次");
    browser.find("#files").sendKeys(file.toString());
    awaitSaid("这是预览");
    assertThat(browser.text("[data-sum='added'] dd")).isEqualTo("1");
  }
}

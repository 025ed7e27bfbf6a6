package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.support.ui.Select;
import yingda.document.Document;
import yingda.document.Lifecycle;

/**
 * A new document begins with its title; its address follows and can be changed until it is
 * published.
 */
class PageNewTest {
  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    String page =
        """
        ---
        product: X100
        owner: 售后组
        ---
        # 升级
        ## 怎么升级固件？
        在设置里点升级。
        """;
    desk =
        Desk.open(folder, Map.of("manual/phone/upgrade.md", page, "faq/礼品卡怎么用.md", "# 礼品卡怎么用\n"));
    browser = desk.browser();
  }

  @BeforeEach
  void beginAnew() {
    desk.signAs("王芳");
  }

  private static void write(String selector, String text) {
    browser.find(selector).sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
  }

  /** By the keyboard, which no sticky bar lies over. */
  private static void press(String selector) {
    browser.find(selector).sendKeys(Keys.ENTER);
  }

  private static void begin(String title, String id) {
    desk.visit("/desk/new");
    write("#new-title", title);
    if (!id.isEmpty()) {
      write("#new-id", id);
    }
    browser.click("#new button:enabled");
    browser.find("#editor");
  }

  private static int top(String field) {
    return browser.find(".about-fields [data-field=" + field + "]").getRect().y;
  }

  /** A mistyped address is no document without a title. */
  @Test
  void anAddressOfNoDocumentSaysSoAndOffersWhatToDo() {
    desk.visit("/desk/edit/faq/nowhere");
    assertThat(browser.text("#missing h1")).isEqualTo("没有这份文档");
    assertThat(browser.text("#missing")).contains("没有编号是“faq/nowhere”的文档");
    assertThat(browser.title()).doesNotContain("未命名");
    assertThat(browser.shows("#editor")).isFalse();
    browser.click("#begin-here");
    assertThat(browser.text("#editor > header")).contains("faq/nowhere", "还没有这篇文档");
  }

  @Test
  void whatIsSaidOfTheDocumentStandsSideBySide() {
    desk.begin("faq/none");
    assertThat(browser.text("#editor > header")).contains("还没有这篇文档");
    assertThat(top("kind")).isEqualTo(top("audience")).isGreaterThan(top("title"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1_280, 360})
  void theVersionsOfAProductHaveRoom(int width) {
    browser.screen(width, 900);
    desk.begin("faq/none");
    write("[data-field=product] input", "X100");
    for (String field : List.of("versionsFrom", "versionsUntil", "effective", "expires")) {
      Rectangle box = browser.find(".about-fields [data-field=" + field + "] input").getRect();
      assertThat(box.width).as(field).isGreaterThan(100);
      assertThat(box.height).as(field).isLessThan(60);
    }
    browser.wholeScreen();
  }

  @Test
  void enterGoesOnAlsoWhileTheAddressIsLookedAt() {
    desk.visit("/desk/new");
    browser.find("#new-title").sendKeys("怎么换屏幕", Keys.ENTER);
    browser.find("#editor");
    assertThat(browser.text("#editor > header")).contains("faq/怎么换屏幕");
  }

  private static void saveDraft(String answer) {
    write(".answer-text", answer);
    write("#note", "起草");
    browser.click("#save-draft");
    browser.find("#steps");
  }

  @Test
  void aNewDraftThatWasSubmittedIsNoUnsavedWork() {
    begin("怎么存发票", "");
    saveDraft("在订单里下载。");
    browser.click("[data-step='submit']");
    browser.await("it", () -> browser.text("#outcome").startsWith("已送审"));
    browser.find("#comment").sendKeys("再看一遍");
    browser.click("[data-step='return']");
    browser.await("it", () -> browser.text("#outcome").startsWith("已退回"));
    desk.visit("/desk/documents");
    assertThat(browser.text("[data-id='faq/怎么存发票']")).doesNotContain("未保存");
  }

  private static void choose(String selector, String value) {
    new Select(browser.find(selector)).selectByValue(value);
  }

  private static Document newest(String id) {
    return desk.knowledge().store().newest(id).orElseThrow().document();
  }

  @ParameterizedTest
  @CsvSource({
    "怎么开发票？, faq/怎么开发票",
    "退货（7 天）运费：谁出？, faq/退货-7-天-运费-谁出",
    "FAQ 2.0 Release Notes, faq/faq-2.0-release-notes",
    "ＡＰＰ 打不开 📱, faq/app-打不开",
    "C++ 和 C# 的区别, faq/c++-和-c-的区别",
    "礼品卡怎么用, faq/礼品卡怎么用-2"
  })
  void theAddressFollowsFromTheTitle(String title, String id) {
    desk.visit("/desk/new");
    // Typed as by an input method: the driver sends no characters outside the basic plane.
    browser.click("#new-title");
    browser.commit(title);
    browser.await("an address", () -> browser.shows("#new button:enabled"));
    assertThat(browser.value("#new-id")).isEqualTo(id);
    assertThat(browser.text(".address-state")).isEqualTo("可以用");
  }

  @Test
  void kindAndFolderAreChosenFromThoseThatExist() {
    desk.visit("/desk/new");
    write("#new-title", "充电");
    choose("#new-kind", "manual");
    assertThat(
            browser.run(
                "return [...document.querySelectorAll('#new datalist option')].map(o =>"
                    + " o.value).join()"))
        .asString()
        .contains("faq")
        .contains("manual/phone");
    write("[data-field=newFolder] input", "manual/phone");
    browser.await("an address", () -> browser.value("#new-id").equals("manual/phone/充电"));
  }

  @Test
  void anAddressThatIsTakenLeadsToItsDocument() {
    desk.visit("/desk/new");
    write("#new-title", "固件");
    write("#new-id", "manual/phone/upgrade");
    browser.await("a link", () -> browser.texts(".address-state a").contains("已经有了：升级，打开它"));
    assertThat(browser.shows("#new button:enabled")).isFalse();
  }

  @Test
  void aDraftThatWasNeverPublishedGetsAnotherAddress() {
    begin("怎么投诉", "");
    write(".answer-text", "打 400。");
    press("#rename summary");
    write("#rename-id", "faq/complain");
    browser.click("#rename-to:enabled");
    browser.await("the editor", () -> browser.address().endsWith("/desk/edit/faq/complain"));
    browser.awaitPage();
    assertThat(browser.value(".answer-text")).isEqualTo("打 400。");

    saveDraft("打 400-800。");
    write(".answer-text", "打 400-900。");
    press("#rename summary");
    write("#rename-id", "faq/投诉/电话");
    browser.click("#rename-to:enabled");
    browser.await("the new one", () -> desk.knowledge().store().newest("faq/投诉/电话").isPresent());
    browser.await("unsaved work", () -> browser.value(".answer-text").equals("打 400-900。"));
    assertThat(newest("faq/投诉/电话").entries().getFirst().answer()).isEqualTo("打 400-800。");
    assertThat(desk.knowledge().store().newest("faq/complain").orElseThrow().state())
        .isEqualTo(Lifecycle.RETIRED);

    saveDraft("打 400-900。");
    browser.await("a draft", () -> browser.text("#outcome").contains("修订 2"));
    press("#steps [data-step=publish]");
    browser.await("a fixed address", () -> !browser.shows("#rename"));
    desk.visit("/desk/edit/manual/phone/upgrade");
    assertThat(browser.shows("#rename")).isFalse();
  }

  @Test
  void whatRepeatsIsChosenAndNotSpelled() {
    begin("换电池", "");
    write("[data-field=product] input", "X100");
    write("[data-field=owner] input", "售后组");
    write("[data-field=versionsFrom] input", "2.0");
    write("[data-field=versionsUntil] input", "3.0");
    choose("[data-field=review] select", "P180D");
    press(".channels summary");
    choose(".channels select", "sms");
    press(".channels .actions button");
    assertThat(browser.texts(".channel > p")).containsExactly("短信");
    saveDraft("送到门店。");
    Document written = newest("faq/换电池");
    assertThat(written.scope().versions()).hasToString("[2.0,3.0)");
    assertThat(written.upkeep().review()).hasToString("P180D");
    assertThat(written.upkeep().owner()).isEqualTo("售后组");
    assertThat(written.entries().getFirst().channelAnswers()).containsKey("sms");

    browser.reload();
    press(".about-fields summary");
    choose("[data-field=review] select", "other");
    write("[data-field=review] input", "45");
    choose("[data-field=versionsEnd] select", "]");
    write("[data-field=versionsFrom] input", Keys.DELETE.toString());
    write("#note", "改期");
    browser.click("#save-draft");
    browser.await("a revision", () -> browser.text("#outcome").contains("修订 2"));
    assertThat(newest("faq/换电池").upkeep().review()).hasToString("P45D");
    assertThat(newest("faq/换电池").scope().versions()).hasToString("(,3.0]");
  }
}

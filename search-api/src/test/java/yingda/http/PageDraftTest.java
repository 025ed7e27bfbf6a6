package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import yingda.document.Document;

/** What a draft takes, and what it does not. */
class PageDraftTest {
  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    desk = Desk.open(folder, Map.of("faq/other.md", "# 其他\n## 怎么充值？\n在钱包里充。\n"));
    browser = desk.browser();
  }

  @BeforeEach
  void beginAnew() {
    desk.signAs("王芳");
    desk.visit("/desk/new");
    write("#new-title", "净水器手册");
    new Select(browser.find("#new-kind")).selectByValue("manual");
    browser.click("#new button:enabled");
    browser.find("#editor");
    write("#note", "起草");
  }

  private static void write(String selector, String text) {
    browser.find(selector).sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
  }

  private static void save() {
    browser.find("#save-draft").sendKeys(Keys.ENTER);
  }

  @Test
  void aManualWithoutAQuestionIsCalledLikeItsTitle() {
    browser.await("a preview", () -> browser.text("#preview").contains("还没有写问题"));
    save();
    browser.await("a draft", () -> browser.text("#outcome").startsWith("已保存为草稿"));
    Document draft = desk.knowledge().store().newest("manual/净水器手册").orElseThrow().document();
    assertThat(draft.entries().getFirst().question()).isEqualTo("净水器手册");
    assertThat(browser.value("[data-field=question] input")).isEqualTo("净水器手册");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "0", "99999999", ""})
  void aWrongReviewPeriodIsRefusedAtItsField(String days) {
    desk.visit("/desk/edit/faq/other");
    write("#note", "定期复核");
    browser.find(".about-fields summary").sendKeys(Keys.ENTER);
    new Select(browser.find("[data-field=review] select")).selectByValue("other");
    browser.find("[data-field=review] input").sendKeys(days);
    int before = desk.knowledge().store().newest("faq/other").orElseThrow().number();
    save();
    assertThat(browser.text("[data-field=review] [role=alert]")).startsWith("写 1 到 3650 的整数");
    browser.await("it", () -> browser.text("#outcome").contains("复核周期"));
    assertThat(desk.knowledge().store().newest("faq/other").orElseThrow().number())
        .isEqualTo(before);

    write("[data-field=review] input", "45");
    browser.await("no alert", () -> !browser.shows("[data-field=review] [role=alert]"));
  }
}

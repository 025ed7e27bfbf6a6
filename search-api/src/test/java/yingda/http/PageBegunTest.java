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

/** A new document is found again before it is saved. */
class PageBegunTest {
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
    write("#new-title", "怎么开发票");
    browser.click("#new button:enabled");
    browser.find("#editor");
  }

  private static void write(String selector, String text) {
    browser.find(selector).sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/desk", "/desk/new"})
  void itIsListedUntilItIsDiscarded(String page) {
    write(".answer-text", "在订单里申请。");
    desk.visit(page);
    assertThat(browser.text("#unsaved h2")).startsWith("没保存的，只在这台电脑");
    assertThat(browser.text("#unsaved li")).contains("怎么开发票", "faq/怎么开发票", "还没有存过");
    browser.click("#unsaved .title");
    assertThat(browser.value(".answer-text")).isEqualTo("在订单里申请。");

    desk.visit(page);
    browser.click("#unsaved li button");
    browser.await("a question", () -> browser.text("#unsaved li button").contains("再按一次"));
    browser.click("#unsaved li button");
    browser.await("none", () -> !browser.shows("#unsaved"));
  }

  @Test
  void itsTitleLeadsBackToIt() {
    write(".answer-text", "在订单里申请。");
    desk.visit("/desk/new");
    write("#new-title", "怎么开发票");
    browser.await("a link", () -> browser.shows(".address-state a"));
    assertThat(browser.text(".address-state")).isEqualTo("已经在写，还没保存：怎么开发票，接着写");
    browser.click(".address-state a");
    assertThat(browser.value(".answer-text")).isEqualTo("在订单里申请。");
  }

  @Test
  void onlyWhatSomebodyWroteIsEarlierWork() {
    assertThat(browser.shows("#restored")).isFalse();
    browser.reload();
    browser.find(".answer-text");
    assertThat(browser.shows("#restored")).isFalse();
    write(".answer-text", "在订单里申请。");
    browser.reload();
    assertThat(browser.text("#restored")).contains("没有保存");
  }
}

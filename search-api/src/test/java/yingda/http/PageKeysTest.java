package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Every reply is opened, copied and judged by the keyboard, whatever stood under it before. */
class PageKeysTest {
  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    String returns =
        """
        # 退货
        ## 怎么退货？ {#how}
        在订单里退货。
        ## 退货的运费谁出？ {#fee}
        运费买家承担。
        ## 退货后赠品要还吗？ {#gift}
        赠品一起寄回。
        """;
    desk = Desk.open(folder, Map.of("faq/returns.md", returns));
    browser = desk.browser();
  }

  @BeforeEach
  void ask() {
    desk.ask("怎么退货");
    browser.await("two lines", () -> browser.texts(".reply-line").size() == 2);
  }

  private static @Nullable String selected() {
    return browser.focused().getDomAttribute("data-number");
  }

  @Test
  void enterOpensALineAndTheKeyboardStaysOnIt() {
    browser.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ENTER);
    assertThat(selected()).isEqualTo("2");
    browser.press(Keys.ENTER);
    browser.find(".reply[data-number='2'] .copy[data-state=copied]");
    assertThat(browser.clipboard()).isEqualTo(browser.text(".reply[data-number='2'] .answer"));
    browser.press(Keys.ARROW_DOWN, Keys.ENTER);
    assertThat(selected()).isEqualTo("3");
  }

  @Test
  void aNumberCopiesAlsoALineInOnePress() {
    browser.pressWith(Keys.CONTROL, "1");
    browser.find(".reply[data-number='1'] .copy[data-state=copied]");
    browser.pressWith(Keys.CONTROL, "3");
    browser.find(".reply[data-number='3'] .copy[data-state=copied]");
    assertThat(browser.clipboard()).isEqualTo(browser.text(".reply[data-number='3'] .answer"));
  }

  @Test
  void aNumberThatIsNotThereSaysThatNothingWasCopied() {
    browser.pressWith(Keys.CONTROL, "9");
    assertThat(browser.text("#complaint")).isEqualTo("这里没有第 9 条，什么都没有复制");
    browser.pressWith(Keys.CONTROL, "1");
    browser.await("no complaint", () -> !browser.shows("#complaint"));
  }

  @Test
  void whatWasCopiedWithTheMouseIsSelected() {
    browser.click(".reply[data-number='1'] .copy.rich");
    browser.find(".copy.rich[data-state=copied]");
    browser.press("y");
    browser.find(".verdict[data-verdict=helpful][aria-pressed=true]");
    browser.press(Keys.ARROW_DOWN, Keys.ENTER);
    assertThat(selected()).isEqualTo("2");
  }

  @Test
  void whoSaysThatItDoesNotHelpWritesWhyAtOnce() {
    browser.press(Keys.ARROW_DOWN, "n");
    browser.press("缺图");
    assertThat(browser.value(".reason input")).isEqualTo("缺图");
    browser.press(Keys.ESCAPE);
    assertThat(selected()).isEqualTo("1");
  }
}

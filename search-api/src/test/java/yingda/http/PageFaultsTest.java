package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** A page that fails shows no former answer, and no test passes over it. */
class PageFaultsTest {
  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    desk = Desk.open(folder, Map.of("faq/returns.md", "# 退货\n## 怎么退货？\n在订单里退。\n"));
    browser = desk.browser();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "setTimeout(() => { throw new TypeError('unforeseen') })",
        "setTimeout(() => Promise.reject(new Error('unforeseen')))",
        "console.error('unforeseen')",
        "reportError(new Error('unforeseen'))"
      })
  void whateverGoesWrongInAPageIsSeen(String script) {
    desk.visit("/");
    Object unused = browser.run(script);
    browser.await("the fault", () -> browser.faults().toString().contains("unforeseen"));
  }

  @Test
  void whatTheServiceRefusesIsNoFaultOfThePage() {
    desk.visit("/documents/faq/nothing");
    browser.find("#not-found");
    assertThat(browser.faults()).isEmpty();
  }

  /** The browser is cut off, as by a service that restarts, and comes back by itself. */
  @Test
  void aServiceThatIsAwayIsSaidAndWaitedFor() {
    desk.visit("/");
    reach(false);
    try {
      browser.press("怎么退货", Keys.ENTER);
      assertThat(browser.text("#problem p")).isEqualTo("连不上应答服务，可能正在重启。");
      assertThat(browser.text("#again")).isEqualTo("重试");
    } finally {
      reach(true);
    }
    browser.find(".reply");
    assertThat(browser.value("#query")).isEqualTo("怎么退货");
    assertThat(browser.faults()).isEmpty();
  }

  private static void reach(boolean reachable) {
    browser.command("Network.enable", Map.of());
    browser.command(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline", !reachable, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
  }

  @Test
  void aFaultWhileShowingRepliesLeavesNoFormerAnswer() {
    desk.ask("怎么退货");
    browser.find(".reply");
    breakCards();
    browser.press("呀", Keys.ENTER);

    assertThat(browser.text("#fault h1")).isEqualTo("页面出错了，请刷新后再用");
    assertThat(browser.shows(".reply")).isFalse();
    assertThat(browser.faults()).isNotEmpty();
  }

  @Test
  void aFaultInAnotherLanguageLeavesNoFormerAnswer() {
    desk.ask("怎么退货");
    browser.find(".reply");
    breakCards();
    browser.click("#language");
    browser.find("#fault");
    assertThat(browser.shows(".reply")).isFalse();
    assertThat(browser.faults()).isNotEmpty();
    browser.click("#language");
    assertThat(browser.faults()).isNotEmpty();
  }

  @Test
  void aFaultOnTheDocumentationDeskIsSaid() {
    desk.visit("/desk");
    Object unused = browser.run("Array.prototype.find = null");
    browser.click("#language");
    browser.find("#fault");
    browser.click("#language");
    assertThat(browser.faults()).isNotEmpty();
  }

  /** As a card would be that meets what nobody thought of. */
  private static void breakCards() {
    Object unused = browser.run("window.ResizeObserver.prototype.observe = () => { throw 1 }");
  }
}

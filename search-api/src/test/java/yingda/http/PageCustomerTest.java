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
import org.openqa.selenium.Keys;

/** A customer gets what is meant for them: nothing of ours, and nothing of the one before. */
class PageCustomerTest {
  private static final String INTERNAL = "【仅内部，勿发给客户】";

  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    desk =
        Desk.open(
            folder,
            Map.of(
                "faq/returns.md",
                "# 退货\n## 怎么退货？ {#how}\n{客户称呼}，请在订单里申请。\n## 运费谁出？ {#fee}\n您出。\n",
                "case/limits.md",
                "---\naudience: internal\n---\n# 补偿\n## 最多补偿多少钱？\n不超过 50 元。\n",
                "script/sorry.md",
                "# 致歉话术\n## 发错货致歉 {#wrong}\n非常抱歉。\n"));
    browser = desk.browser();
  }

  @BeforeEach
  void forgetBefore() {
    desk.visit("/");
    Object unused = browser.run("localStorage.clear(); return true");
  }

  @Test
  void whatIsCopiedOfAnInternalDocumentSaysSo() {
    desk.visit("/documents/case/limits");
    browser.click("#document h1");
    browser.pressWith(Keys.CONTROL, "a");
    browser.pressWith(Keys.CONTROL, "c");
    assertThat(browser.clipboard()).startsWith(INTERNAL).contains("50 元");
  }

  @Test
  void whatWasFilledInForOneCustomerIsNotForTheNext() {
    browser.paste("你好\n怎么退货");
    browser.find(".variables input").sendKeys("王女士");
    browser.await("the name", () -> browser.text(".reply .answer").startsWith("王女士"));
    browser.press(Keys.ESCAPE);
    browser.paste("在吗\n怎么退货？急");
    browser.await("the next", () -> browser.texts(".turn").contains("怎么退货？急"));
    assertThat(browser.value(".variables input")).isEmpty();
  }

  @Test
  void whatWasFilledInSurvivesAReloadButNoNumberOfACustomer() {
    desk.ask("怎么退货");
    browser.find(".variables input").sendKeys("王女士");
    browser.reload();
    assertThat(browser.value(".variables input")).isEqualTo("王女士");
    assertThat(browser.text(".reply .answer")).startsWith("王女士");
    desk.visit("/documents/faq/returns");
    browser.back();
    assertThat(browser.value(".variables input")).isEqualTo("王女士");

    browser.find(".variables input").sendKeys(Keys.chord(Keys.CONTROL, "a"), "13812345678");
    assertThat(browser.run("return sessionStorage.getItem('yingda.values')")).isNull();
    browser.find(".variables input").sendKeys(Keys.chord(Keys.CONTROL, "a"), "李先生");
    desk.visit("/?q=" + Desk.encoded("怎么退货？急"));
    assertThat(browser.value(".variables input")).as("another customer").isEmpty();
  }

  @Test
  void aConversationThatIsPastedBesideADocumentKeepsItsContext() {
    desk.visit("/documents/faq/returns");
    browser.press("/");
    browser.paste("怎么退货\n那运费呢");
    browser.find(".reply");
    assertThat(browser.texts(".turn")).containsExactly("怎么退货", "那运费呢");
    browser.back();
    browser.find("#document");
  }

  @Test
  void enterInAPinStaysOnThePage() {
    desk.visit("/?view=scripts");
    browser.click("#product");
    browser.press("x100", Keys.ENTER);
    browser.await("the pin", () -> browser.address().contains("product=x100"));
    assertThat(browser.address()).contains("view=scripts");
    browser.find("#scripts");
  }

  @Test
  void anotherChannelLeavesOpenWhatIsOpen() {
    desk.visit("/?view=scripts");
    browser.click(".category summary");
    browser.find(".script .answer");
    browser.click("#channel option[value=wechat]");
    assertThat(browser.text(".script .answer")).isEqualTo("非常抱歉。");
    desk.ask("量子力学");
    browser.find("#hand-over-note").sendKeys("客户很急");
    browser.click("#channel option[value='']");
    assertThat(browser.value("#hand-over-note")).isEqualTo("客户很急");
  }

  @Test
  void whoHandsOverTwiceInAHurryIsCountedOnce() {
    desk.ask("鼠标垫能印标志吗");
    Object unused =
        browser.run("const b = document.getElementById('hand-over'); b.click(); b.click();");
    browser.find(".summary");
    Answer gaps = desk.service().client().get("/v1/gaps");
    assertThat(gaps.number("/gaps/0/reported")).isEqualTo(1);
  }

  @Test
  void aSummaryThatWasNotCopiedSaysSo() {
    desk.ask("量子力学是什么");
    Object unused =
        browser.run(
            "navigator.clipboard.writeText = () => Promise.reject(new Error());"
                + "document.execCommand = () => false");
    browser.click("#hand-over");
    assertThat(browser.text(".handed-over")).doesNotContain("已复制");
  }
}

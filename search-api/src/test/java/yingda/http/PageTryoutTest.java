package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.document.Signature;

/** Whether customers would find what is being written, and what they once found. */
class PageTryoutTest {
  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    String wallet = "# 钱包\n## 怎么充值？ {#pay}\n在钱包里充。\n## 余额能提现吗？ {#cash}\n能提到银行卡。\n";
    desk = Desk.open(folder, Map.of("faq/wallet.md", wallet));
    browser = desk.browser();
  }

  private static void ask(String question) {
    browser.find("#try").sendKeys(Keys.chord(Keys.CONTROL, "a"), question, Keys.ENTER);
    browser.await(
        "the answer to " + question,
        () -> browser.texts("#tried li:first-child").toString().contains(question));
  }

  @Test
  void aQuestionIsTriedOnWhatIsNotSavedYet() {
    desk.signAs("王芳");
    desk.begin("faq/mousepad");
    browser.find("[data-field=question] input").sendKeys("鼠标垫能印公司标志吗？");
    browser.find("[data-field=answer] textarea").sendKeys("能印。");
    ask("鼠标垫印公司标志");
    assertThat(browser.text("#tried li")).contains("✓", "直接回答");
    ask("怎么充值");
    assertThat(browser.text("#tried li")).contains("✗", "怎么充值？");
    assertThat(desk.knowledge().store().newest("faq/mousepad")).isEmpty();
  }

  /** It is told once: who presses again has read it. */
  @Test
  void whoTakesTheAnswerOfAGoldenQuestionIsToldBeforePublication() throws IOException {
    Path golden = desk.knowledge().directory().golden();
    Files.createDirectories(golden);
    Files.writeString(golden.resolve("faq.tsv"), "钱包怎么充钱\tfaq/wallet#pay\n");
    desk.signAs("王芳");
    desk.begin("faq/top-up");
    browser.find("[data-field=question] input").sendKeys("钱包怎么充钱？");
    browser.find(".answer-text").sendKeys("找客服。");
    browser.find("#note").sendKeys("新增", Keys.ENTER);
    browser.await("the warning", () -> browser.shows(".foreseen li"));
    assertThat(browser.text(".foreseen")).contains("“钱包怎么充钱”原来先答“怎么充值？”（faq/wallet）");
    assertThat(desk.knowledge().store().newest("faq/top-up")).isEmpty();

    browser.find("#note").sendKeys(Keys.ENTER);
    browser.await("a new revision", () -> browser.text("#outcome").startsWith("已保存"));
    assertThat(desk.knowledge().store().newest("faq/top-up")).isPresent();
  }

  @Test
  void whatReadersSawIsShownFromTheHistory() {
    Document later =
        Document.of("faq/wallet", Kind.FAQ, "钱包", List.of(Entry.of("pay", "怎么充值？", "在首页充。")));
    var unused =
        desk.knowledge().store().append(List.of(Edit.put(later, new Signature("李雷", "搬到首页"))));
    desk.visit("/desk/history/faq/wallet");
    assertThat(browser.text("h1")).contains("钱包", "faq/wallet");
    browser.click("[data-revision='1'] a[href*=asof]");
    browser.find("#asof #document");
    assertThat(browser.text("#asof #entries")).contains("在钱包里充", "能提到银行卡");
    desk.visit("/desk/asof/faq/wallet?at=2020-01-01T00:00");
    assertThat(browser.text("#asof [role=alert]")).contains("没有这篇文档");
  }
}

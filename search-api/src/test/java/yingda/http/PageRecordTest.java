package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.Validity;

/** All that can be said of an FAQ record or a page is written at the desk. */
class PageRecordTest {
  private static final String PAGE =
      """
      先关电源。

      | 灯 | 意思 |
      |---|---|
      | 红 | 缺水 |

      1. 拧下滤芯
      2. 装上**新的**

      ```
      reset --all
      ```
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
    desk.signAs("王芳");
  }

  private static void write(String field, String text) {
    browser.find("[data-field=" + field + "] :is(input, textarea)").sendKeys(text);
  }

  private static Document save(String id) {
    browser.find("#note").sendKeys("新增", Keys.ENTER);
    browser.await("a new revision", () -> browser.text("#outcome").startsWith("已保存"));
    return desk.knowledge().store().newest(id).orElseThrow().document();
  }

  @Test
  void aRecordHasSimilarQuestionsNegativesAndAnswersForChannels() {
    desk.begin("faq/card");
    write("title", "礼品卡");
    write("question", "礼品卡怎么用？");
    write("answer", "付款时选择礼品卡。");
    write("similarLines", "购物卡怎么付款\n卡里的钱怎么花");
    write("negativeLines", "礼品卡怎么退");
    browser.click(".channels summary");
    new Select(browser.find(".channels .actions select")).selectByValue("wechat");
    browser.click(".channels .actions button");
    browser.find(".channel textarea").sendKeys(Keys.chord(Keys.CONTROL, "a"), "点“礼品卡”付款。");

    Entry entry = save("faq/card").entries().getFirst();
    assertThat(entry.similar()).containsExactly("购物卡怎么付款", "卡里的钱怎么花");
    assertThat(entry.negatives()).containsExactly("礼品卡怎么退");
    assertThat(entry.channelAnswers()).isEqualTo(Map.of("wechat", "点“礼品卡”付款。"));
    desk.ask("卡里的钱怎么花");
    assertThat(browser.text(".reply .question")).isEqualTo("礼品卡怎么用？");
  }

  @Test
  void aPageLooksInThePreviewAsItDoesToAgents() {
    desk.begin("manual/filter");
    write("title", "净水器手册");
    write("question", "换滤芯");
    write("answer", PAGE);
    browser.await("the preview", () -> browser.shows("#preview pre"));
    Object previewed = browser.run("return document.querySelector('#preview .answer').innerHTML");
    assertThat(String.valueOf(previewed)).contains("<table>", "<ol>", "<strong>新的</strong>");

    Document page = save("manual/filter");
    assertThat(page.entries().getFirst().answer()).isEqualTo(PAGE);
    desk.visit("/documents/manual/filter");
    browser.find(".entry pre");
    assertThat(browser.run("return document.querySelector('.entry .answer').innerHTML"))
        .isEqualTo(previewed);
  }

  @Test
  void aScriptHoldsFromAFirstToALastDay() {
    desk.begin("script/gift-days");
    write("title", "礼品节话术");
    write("question", "礼品节怎么说");
    write("answer", "满三百送礼品。");
    browser.run(day("effective", "2026-01-01"));
    browser.run(day("expires", "2098-12-31"));
    assertThat(save("script/gift-days").validity())
        .isEqualTo(
            new Validity(
                Instant.parse("2025-12-31T16:00:00Z"), Instant.parse("2098-12-31T16:00:00Z")));

    desk.visit("/desk/edit/script/gift-days");
    browser.click(".about-fields summary");
    assertThat(browser.value("[data-field=effective] input")).isEqualTo("2026-01-01");
    assertThat(browser.value("[data-field=expires] input")).isEqualTo("2098-12-31");
    desk.visit("/?view=scripts");
    assertThat(browser.text("[data-document-id='script/gift-days'] summary"))
        .contains("有效期至 2098-12-31");
  }

  /** How a day is typed depends on the language of the browser. */
  private static String day(String field, String day) {
    return """
    const input = document.querySelector('[data-field=FIELD] input');
    input.value = 'DAY';
    input.dispatchEvent(new Event('input'));
    """
        .replace("FIELD", field)
        .replace("DAY", day);
  }
}

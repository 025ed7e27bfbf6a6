package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** An exam is made, taken by the keyboard, marked, and its results are read. */
class PageExamTest {
  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    String shop =
        """
        # 售后
        ## 怎么退货？ {#how}
        签收后 7 天内可以申请退货。退款在 3 个工作日内原路退回。
        ## 怎么换货？ {#change}
        签收后 15 天内可以换同款的其他颜色。旧件收到后 48 小时内发出新件。
        """;
    desk = Desk.open(folder, Map.of("faq/shop.md", shop));
    browser = desk.browser();
  }

  @Test
  void fromTheFormToTheResults() {
    desk.signAs("王芳");
    desk.visit("/desk/exam");
    browser.click("#exam-make summary");
    browser.find("[data-field=examName] input").sendKeys("十二月");
    browser.click("#exam-make button[type=submit]");
    browser.find("#exam-key");
    String exam = "/desk/exam?" + browser.address().replaceFirst(".*(id=[0-9]+).*", "$1");
    assertThat(browser.texts("#exam-key .exam > li")).hasSize(2);
    assertThat(browser.texts("#exam-key blockquote")).allMatch(quote -> quote.length() > 8);

    desk.signAs("李雷");
    desk.visit("/desk/exam");
    assertThat(browser.text("[data-exam] .badge")).isEqualTo("未考");
    desk.visit(exam);
    browser.find("#exam-paper");
    browser.paper(true);
    assertThat(browser.text(".for-print")).startsWith("姓名：");
    assertThat(browser.shows("#desk-top")).isFalse();
    assertThat(browser.shows("#exam-paper button")).isFalse();
    browser.paper(false);
    assertThat(browser.text("#exam-left")).isEqualTo("还有 2 题没有答");
    assertThat(browser.shows("#exam-paper blockquote")).isFalse();
    answerAllByKeyboard();
    browser.await("all answered", () -> browser.text("#exam-left").equals("都答了"));
    browser.click("#exam-paper button[type=submit]");
    browser.find("#exam-marked");
    assertThat(browser.text("#exam-score")).contains("分", "李雷", "60 分及格");
    assertThat(browser.texts("#exam-marked .badge[data-verdict]")).hasSize(2);
    assertThat(browser.texts("#exam-marked blockquote")).hasSize(2);
    assertThat(browser.focused().getTagName()).isEqualTo("h1");

    desk.visit(exam);
    assertThat(browser.text("#exam-score")).contains("李雷");
    desk.visit(exam + "&results");
    assertThat(browser.text("#exam-sums")).startsWith("1 人考过");
    assertThat(browser.text("#exam-results table")).contains("李雷");
  }

  /** The first option of each question, or a text. */
  private static void answerAllByKeyboard() {
    for (int i = 1; i <= 2; i++) {
      String field = "#exam-paper .exam > li:nth-child(" + i + ") :is(input, textarea)";
      boolean isText =
          Boolean.TRUE.equals(
              browser.run(
                  "const field = document.querySelector('"
                      + field
                      + "'); field.focus(); return !/radio|checkbox/.test(field.type);"));
      browser.press(isText ? "7 天" : Keys.SPACE);
    }
  }

  @Test
  void aPaperFitsANarrowScreenInBothLanguages() {
    Answer made = desk.service().client().post("/v1/exams", "{\"name\":\"窄\",\"seed\":3}");
    browser.screen(360, 740);
    for (String language : new String[] {"zh", "en"}) {
      desk.visit("/desk");
      Object unused = browser.run("localStorage['yingda.language'] = '" + language + "'");
      for (String part : new String[] {"", "&key", "&results"}) {
        desk.visit("/desk/exam?id=" + made.number("/exam/id") + part);
        browser.await("all of the page", () -> !browser.shows("[aria-busy=true]"));
        assertThat(browser.run("return document.documentElement.scrollWidth <= window.innerWidth;"))
            .as(language + part)
            .isEqualTo(true);
      }
    }
    Object unused = browser.run("localStorage['yingda.language'] = 'zh'");
    browser.wholeScreen();
  }
}

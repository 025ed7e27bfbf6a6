package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import yingda.knowledge.KnowledgeBase;
import yingda.testing.SharedFiles;

/**
 * An exam of the content that comes along is made, taken by the keyboard, marked, and its results
 * are read.
 */
class PageExamTest {
  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path data) {
    Path content = SharedFiles.root().resolve("content");
    desk = Desk.over(content, data, KnowledgeBase.markup());
    browser = desk.browser();
  }

  @Test
  void fromTheFormToTheResults() {
    desk.signAs("王芳");
    desk.visit("/desk/exam");
    browser.click("#exam-make summary");
    browser.find("[data-field=examName] input").sendKeys("十二月");
    browser.find("[data-field=examSize] input").clear();
    browser.find("[data-field=examSize] input").sendKeys("6");
    browser.click("#exam-make button[type=submit]");
    browser.find("#exam-key");
    String exam = "/desk/exam?" + browser.address().replaceFirst(".*(id=[0-9]+).*", "$1");
    assertThat(browser.texts("#exam-key .exam > li")).hasSize(6);
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
    assertThat(browser.text("#exam-left")).isEqualTo("还有 6 题没有答");
    assertThat(browser.shows("#exam-paper blockquote")).isFalse();
    answerAllByKeyboard();
    browser.await("all answered", () -> browser.text("#exam-left").equals("都答了"));
    browser.click("#exam-paper button[type=submit]");
    browser.find("#exam-marked");
    assertThat(browser.text("#exam-score")).contains("分", "李雷", "60 分及格");
    assertThat(browser.texts("#exam-marked .badge[data-verdict]")).hasSize(6);
    assertThat(browser.texts("#exam-marked blockquote")).hasSize(6);
    assertThat(browser.focused().getTagName()).isEqualTo("h1");

    desk.visit(exam);
    assertThat(browser.text("#exam-score")).contains("李雷");
    desk.visit(exam + "&results");
    assertThat(browser.text("#exam-sums")).startsWith("1 人考过");
    assertThat(browser.text("#exam-results table")).contains("李雷");
  }

  /** The first option of each question, or a text. */
  private static void answerAllByKeyboard() {
    for (int i = 1; i <= 6; i++) {
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
  void answersOutlastAReloadAndWhoHasNoNameIsToldWhere() {
    Answer made =
        desk.service().client().post("/v1/exams", "{\"name\":\"无名\",\"size\":6,\"seed\":4}");
    browser.screen(1280, 740);
    desk.signAs("");
    desk.visit("/desk/exam?id=" + made.number("/exam/id"));
    browser.find("#exam-paper");
    answerAllByKeyboard();
    browser.await("all answered", () -> browser.text("#exam-left").equals("都答了"));
    browser.reload();
    browser.await("still answered", () -> browser.text("#exam-left").equals("都答了"));
    assertThat(
            browser.run(
                "return [...document.querySelectorAll('#exam-paper .exam > li')].every(one =>"
                    + " one.querySelector(':checked') ||"
                    + " one.querySelector('.gap, textarea')?.value);"))
        .isEqualTo(true);

    browser.click("#exam-paper button[type=submit]");
    browser.await("a hint", () -> browser.text("#exam-outcome").contains("“作者”"));
    browser.await(
        "the hint in view",
        () ->
            Boolean.TRUE.equals(
                browser.run(
                    "const place = document.querySelector('#exam-outcome').getBoundingClientRect();"
                        + " return place.top > 0 && place.bottom < innerHeight;")));

    browser.find("#author").sendKeys("赵六", Keys.TAB);
    assertThat(browser.shows("#author-new")).isFalse();
    browser.click("#exam-paper button[type=submit]");
    browser.find("#exam-marked");
    assertThat(browser.run("return sessionStorage.length;")).isEqualTo(0L);
    browser.wholeScreen();
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

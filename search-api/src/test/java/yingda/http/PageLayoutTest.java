package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageLayoutTest {
  private static final Map<String, String> DOCUMENTS =
      Map.of(
          "manual/wide.md",
          """
          # 参数表

          ## 参数怎么设置？ {#set}
          相似问：
          - 参数在哪里改，我在设置里找了半天都没有找到

          | 名称 | 类型 | 默认值 | 范围 | 说明 |
          |---|---|---|---|---|
          | tidb_mem_quota_query_with_a_long_name | 整数 | 1073741824 | 0 到 9223372036854775807 | 内存 |

          ```
          SET GLOBAL tidb_mem_quota_query_with_a_long_name = 1073741824; -- and_much_more_behind_it
          ```

          见 https://example.com/averyveryveryveryveryveryveryveryverylongaddresswithoutanyplacetobreak

          ## 参数没有生效怎么办？ {#lost}

          重启。
          """);

  private static final String VOICE =
      "{\"ref\":\"A1\",\"category\":\"功能需求\",\"text\":\"希望能按月开发票\",\"score\":3,\"outcome\":\"won\"}";

  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    desk = Desk.open(folder, DOCUMENTS);
    browser = desk.browser();
  }

  @AfterEach
  void wholeScreen() {
    browser.wholeScreen();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void besideAChatWindowNothingIsWiderThanThePage(String language) {
    browser.screen(360, 740);
    desk.visit("/");
    Object unused = browser.run("localStorage['yingda.language'] = '" + language + "'");
    desk.visit("/");
    assertFits();
    browser.press("参数");
    browser.find("#suggestions > li");
    assertFits();
    desk.ask("参数怎么设置");
    browser.find(".reply table");
    assertFits();
    desk.visit("/documents/manual/wide#set");
    browser.find(".entry pre");
    assertFits();
    desk.visit("/documents/manual/none");
    assertFits();
    unused = browser.run("localStorage.clear(); return true");
  }

  @ParameterizedTest
  @CsvSource({
    "/desk, zh",
    "/desk/documents, zh",
    "/desk/feedback, zh",
    "/desk/feedback, en",
    "/desk/health, zh",
    "/desk/health, en",
    "/desk/modes, zh",
    "/desk/modes, en",
    "/desk/health?document=manual/wide, zh",
    "/desk/trials, zh",
    "/desk/trials, en",
    "/desk/exam, zh",
    "/desk/exam, en",
    "/desk/gaps, zh",
    "/desk/reports, zh"
  })
  void noPageOfTheWritersIsWiderThanANarrowScreen(String address, String language) {
    desk.service().client().post("/v1/customer-feedback", VOICE);
    browser.screen(360, 740);
    speak(language);
    desk.visit(address);
    browser.await("all of the page", () -> !browser.shows("[aria-busy=true]"));
    assertFits();
    speak("zh");
  }

  @Test
  void theClassOfWhatACustomerSaidStandsInOneLineAboveTheWords() {
    desk.service().client().post("/v1/customer-feedback", VOICE);
    browser.screen(1280, 900);
    speak("en");
    desk.visit("/desk/feedback");
    browser.find("[data-voice]");
    Object isApart =
        browser.run(
            """
            const [title, comment] = ['.title', '.comment']
              .map((part) => document.querySelector('[data-voice] ' + part).getBoundingClientRect());
            return title.height < 40 && comment.top >= title.bottom - 1;
            """);
    assertThat(isApart).isEqualTo(true);
    speak("zh");
  }

  private static void speak(String language) {
    desk.visit("/");
    Object unused = browser.run("localStorage['yingda.language'] = '" + language + "'");
  }

  private static void assertFits() {
    Object width = browser.run("return document.body.offsetWidth");
    assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo(width);
  }

  @Test
  void theNearestRepliesStandApartWithTheirConfidenceAtTheEdge() {
    desk.ask("今晚月亮的参数真圆");
    browser.click("#nearest > summary");
    browser.await("lines", () -> browser.texts(".reply-line").size() == 2);
    Object gaps =
        browser.run(
            """
            const [first, second] = [...document.querySelectorAll('.reply-line')];
            const box = first.getBoundingClientRect();
            return [
              second.getBoundingClientRect().top - box.bottom >= 8,
              box.right - first.querySelector('small').getBoundingClientRect().right <= 20,
            ];
            """);
    assertThat(gaps).isEqualTo(List.of(true, true));
  }

  @Test
  void whatBecomesOfAReplyTakesOneLine() {
    desk.ask("参数没有生效怎么办");
    browser.find(".reply");
    assertOneLine(".verdict, .reply .make-golden");
    browser.screen(360, 740);
    assertOneLine(".verdict");
  }

  @Test
  void inEnglishItTakesOneLineAsWell() {
    browser.screen(360, 740);
    desk.ask("参数没有生效怎么办");
    browser.click("#language");
    browser.await("English", () -> browser.text(".verdict").startsWith("Used"));
    assertOneLine(".verdict");
    assertFits();
    browser.click("#language");
  }

  @Test
  void whatACustomerSaidBeforeTakesOneLineBesideAChatWindowWithTheQuestionInSight() {
    browser.screen(360, 740);
    desk.visit("/");
    browser.click("#query");
    browser.paste("在吗\n我买的盒子\n昨天刚到\n参数改了一晚上\n重启过了\n还是不行\n参数没有生效怎么办\n谢谢");
    browser.await("the row", () -> browser.texts(".turn").size() == 8);
    Object inSight =
        browser.run(
            """
            const row = document.getElementById('turns').getBoundingClientRect();
            const asked = document.querySelector('.turn[aria-pressed=true]').getBoundingClientRect();
            return row.height < 60 && asked.left >= row.left && asked.right <= row.right;
            """);
    assertThat(inSight).isEqualTo(true);
    assertFits();
  }

  @Test
  void theHeaderTakesTwoLinesOnAScreen() {
    browser.screen(1280, 900);
    desk.visit("/");
    Object low = browser.run("return document.getElementById('top').offsetHeight");
    assertThat((Long) low).isLessThan(125L);
  }

  private static void assertOneLine(String what) {
    Object isOne =
        browser.run(
            """
            const tops = [...document.querySelector('.reply').querySelectorAll('WHAT')]
              .map((node) => Math.round(node.getBoundingClientRect().top));
            return Math.max(...tops) - Math.min(...tops) <= 2;
            """
                .replace("WHAT", what));
    assertThat(isOne).as(what).isEqualTo(true);
  }

  @Test
  void aSuggestionBesideAChatWindowTakesTwoLinesAtMost() {
    browser.screen(360, 740);
    desk.visit("/");
    browser.press("在哪里改");
    browser.await("it", () -> browser.text("#suggestions .other").startsWith("问法：参数在哪里改"));
    assertThat(
            browser.run(
                """
                const lines = [...document.querySelectorAll('#suggestions > li')].map((item) => item.clientHeight);
                return Math.max(...lines) <= 70;
                """))
        .isEqualTo(true);
  }

  @Test
  void everyWordOfBothDesksIsThereInBothLanguages() {
    desk.visit("/desk");
    Object missing =
        browser.runAsync(
            """
            const done = arguments[arguments.length - 1];
            const places = ['shared/', 'desk/', 'desk/reports/report-',
              ...['access', 'exam', 'feedback', 'task', 'trial', 'webhook'].map(page => `desk/${page}-`)];
            Promise.all(places.map(name => import(`/${name}strings.js`)))
              .then(parts => done(parts.flatMap(Object.values).flatMap(({ zh, en }) => [
                ...Object.keys(zh).filter(key => !(key in en)),
                ...Object.keys(en).filter(key => !(key in zh)),
              ])));
            """);
    assertThat((List<?>) missing).isEmpty();
    browser.click("#language");
    assertThat(browser.text("#page h1")).isEqualTo("To do");
    browser.click("#language");
  }

  @Test
  void englishIsChosenOnceForThisAndLaterVisits() {
    desk.ask("参数没有生效怎么办");
    browser.click("#language");
    assertThat(browser.text(".reply .copy")).isEqualTo("Copy");
    assertThat(browser.text(".reply .badge")).isEqualTo("Manual");

    browser.reload();
    assertThat(browser.text(".reply .copy")).isEqualTo("Copy");
    assertThat(browser.run("return document.documentElement.lang")).isEqualTo("en");

    browser.click("#language");
    assertThat(browser.text(".reply .copy")).isEqualTo("复制");
  }
}

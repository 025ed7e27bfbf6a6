package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions are pasted, asked, judged, kept as golden ones and compared side by side. */
class PageTrialsTest {
  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    String returns = "# 退货\n## 怎么退货？ {#how}\n在订单里申请。\n## 多久退款？ {#when}\n三天。\n";
    desk = Desk.open(folder, Map.of("faq/returns.md", returns));
    browser = desk.browser();
  }

  private static void ask(String way) {
    desk.visit("/desk/trials");
    browser.find("[data-field=trialQuestions] textarea").sendKeys("怎么退货\n多久退款\n火星");
    if (!way.isEmpty()) {
      browser.run(
          "const way = document.querySelector('#trial-way'); way.value = '"
              + way
              + "'; way.dispatchEvent(new Event('change')); return true");
    }
    browser.click("#trial-form button[type=submit]");
    browser.await("the answers", () -> browser.address().contains("/desk/trials?id="));
    browser.find("#trial");
  }

  @Test
  void fromQuestionsToGoldenOnesAndSideBySide() {
    desk.signAs("王芳");
    ask("");
    assertThat(browser.texts(".answers > li > strong")).containsExactly("怎么退货", "多久退款", "火星");
    assertThat(browser.text(".answers > li a")).isEqualTo("怎么退货？");
    browser.click(".answers > li [data-judgement=good]");
    browser.await("judged", () -> browser.text("#trial-sums").contains("好 1，"));
    browser.click("#keep-golden");
    browser.await("kept", () -> browser.text(".outcome").contains("1 个问题现在是标准问题"));
    assertThat(desk.service().client().get("/v1/tuning").text("/files/golden~1faq.tsv"))
        .contains("怎么退货\tfaq/returns#how");

    ask("words");
    desk.visit("/desk/trials");
    browser.click("[data-trial='1'] input");
    browser.click("[data-trial='2'] input");
    browser.click("#compare");
    browser.find("#comparison");
    assertThat(
            browser.run(
                """
                const head = document.querySelector('#comparison .sides > :last-child');
                return getComputedStyle(head, '::before').content;
                """))
        .isEqualTo("counter(side, upper-alpha)");
    assertThat(browser.text("#trial-differences")).startsWith("都问了的 3 个问题里");
    browser.click("#show-all");
    browser.await("all", () -> browser.texts("#comparison .answers > li > strong").size() == 3);
  }
}

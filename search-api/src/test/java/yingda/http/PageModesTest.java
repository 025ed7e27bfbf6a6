package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People see what bots send by themselves and why, and decide otherwise. */
class PageModesTest {
  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    String returns = "# 退货\n## 怎么退货？ {#how}\n在订单里申请。\n## 多久退款？ {#when}\n三天。\n";
    desk = Desk.open(folder, Map.of("faq/returns.md", returns));
    browser = desk.browser();
  }

  private static String decision(String question) {
    return desk.service()
        .client()
        .post("/v1/replies", "{\"query\": \"" + question + "\", \"channel\": \"web\"}")
        .text("/decision");
  }

  @Test
  void manyAreDecidedAtOnceEachIsTakenBackAndWhatIsNoEntryIsNamed() {
    desk.signAs("王芳");
    desk.visit("/desk/modes");
    assertThat(browser.text("#modes")).contains("机器人可发", "还没有决定过");
    browser.find("#modes textarea").sendKeys("faq/returns#how\nfaq/returns#when");
    browser.find("#modes [data-field=modeNote] input").sendKeys("等法务");
    browser.click("#modes button[type=submit]");
    browser.await("two", () -> browser.texts("#modes tbody tr").size() == 2);
    assertThat(browser.text("#modes-outcome")).isEqualTo("定了 2 条");
    assertThat(browser.text("#modes tbody tr")).contains("faq/returns#when", "只作建议", "王芳", "等法务");
    assertThat(decision("怎么退货")).isEqualTo("escalate");

    browser.click("#modes tbody tr:last-child .mode-revert");
    browser.click("#modes tbody tr:last-child .mode-revert");
    browser.await("three", () -> browser.texts("#modes tbody tr").size() == 3);
    assertThat(browser.text("#modes tbody tr")).contains("faq/returns#how", "机器人可发");
    assertThat(browser.texts("#modes .mode-revert")).as("only the last of each").hasSize(2);
    assertThat(decision("怎么退货")).isEqualTo("answer");

    browser.find("#modes textarea").clear();
    browser.find("#modes textarea").sendKeys("faq/none#a");
    browser.click("#modes button[type=submit]");
    browser.await("refused", () -> browser.text("#modes-outcome").contains("faq/none"));
    browser.click("#modes-review");
    browser.await("reviewed", () -> browser.text("#modes-outcome").equals("按规则改了 0 条"));
  }
}

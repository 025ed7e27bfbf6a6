package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a customer wants erased is counted first, and erased when it is said twice. */
class PageErasureTest {
  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    desk = Desk.open(folder, Map.of("faq/returns.md", "# 退货\n## 怎么退货？\n在订单里申请。\n"));
    browser = desk.browser();
  }

  @Test
  void whatIsErasedIsCountedBefore() {
    Client client = desk.service().client();
    String question = "{\"query\": \"翠湖路能寄鹦鹉吗\", \"conversation\": \"42\"}";
    assertThat(client.post("/v1/replies", question).text("/decision")).isEqualTo("escalate");
    assertThat(client.get("/v1/gaps").body()).contains("鹦鹉");
    desk.visit("/desk/audit");
    browser.click("#erasure summary");
    browser.click("#erasure button[type=submit]");
    browser.await("refused", () -> browser.text("#erasure-outcome").contains("conversation"));
    browser.find("#erasure [data-field=erase_conversation] input").sendKeys("42");
    browser.click("#erasure button[type=submit]");
    browser.await("counted", () -> browser.text("#erasure-outcome").startsWith("会清除"));
    assertThat(browser.text("#erasure-outcome")).contains("问题 1", "缺口的说法 1");
    assertThat(client.get("/v1/gaps").body()).contains("鹦鹉");
    browser.click("#erasure .erase");
    browser.click("#erasure .erase");
    browser.await("erased", () -> browser.text("#erasure-outcome").startsWith("清除了：问题 1"));
    assertThat(client.get("/v1/gaps").body()).doesNotContain("鹦鹉");
    assertThat(browser.text("#audit tbody tr")).contains("erase-words");
  }
}

package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import yingda.testing.Awaiting;
import yingda.testing.WebhookReceiver;

/** Webhooks, as an admin sees them. */
class PageWebhooksTest {
  @Test
  void anAdminMakesOneSeesWhatItAnswersAndSendsAgain(@TempDir Path folder) throws IOException {
    try (Desk desk = Desk.open(folder, Map.of("faq/other.md", "# 其他\n## 怎么充值？\n在钱包里充。\n"));
        WebhookReceiver receiver = WebhookReceiver.open()) {
      Browser browser = desk.browser();
      receiver.does(exchange -> WebhookReceiver.answer(exchange, 500));
      desk.visit("/desk/webhooks");
      browser.find("#hook-url").sendKeys(receiver.url());
      browser.click("#hook-document-published");
      browser.find("#hook-url").sendKeys(Keys.ENTER);
      assertThat(browser.text("#secret")).startsWith("whsec_");
      assertThat(browser.text(".webhooks tbody")).contains(receiver.url(), "发布", "启用");
      browser.click(".hook-test");
      Awaiting.until("the test", () -> !receiver.heard().isEmpty());
      browser.await(
          "what it answered",
          () -> {
            browser.click("#deliveries-read");
            return browser.text("#deliveries tbody").contains("没收下 500");
          });
      browser.screen(390, 900);
      assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
      browser.wholeScreen();
      receiver.does(exchange -> WebhookReceiver.answer(exchange, 204));
      browser.click(".delivery-replay");
      browser.await(
          "that it heard",
          () -> {
            browser.click("#deliveries-read");
            return browser.text("#deliveries tbody").contains("已收到");
          });
      browser.click(".hook-active");
      browser.await("that it is stopped", () -> browser.text(".webhooks tbody").contains("已停用"));
      browser.click(".hook-remove");
      browser.click(".hook-remove");
      browser.await("that it is gone", () -> !browser.shows(".webhooks"));
    }
  }

  /** Each event, state and answer has its word in both languages. */
  @Test
  void allOfThePageIsEnglishWhereThatIsChosen(@TempDir Path folder) throws IOException {
    try (Desk desk = Desk.open(folder, Map.of("faq/other.md", "# 其他\n## 怎么充值？\n在钱包里充。\n"));
        WebhookReceiver receiver = WebhookReceiver.open()) {
      Browser browser = desk.browser();
      desk.visit("/desk/webhooks");
      Object unused = browser.run("localStorage['yingda.language'] = 'en'");
      desk.visit("/desk/webhooks");
      browser.find("#hook-url").sendKeys(receiver.url(), Keys.ENTER);
      assertThat(browser.text("#secret")).startsWith("whsec_");
      browser.click(".hook-test");
      browser.await(
          "what it answered",
          () -> {
            browser.click("#deliveries-read");
            return browser.text("#deliveries tbody").contains("heard 204");
          });
      assertThat(browser.text("#page"))
          .contains("report of a week, month or quarter", "outside", "active", "Send again")
          .doesNotContainPattern("\\p{IsHan}")
          .doesNotContain("event-", "hook-", "delivery-", "answer-");
      assertThat(
              browser.run(
                  "return document.querySelector('.hook-remove').getBoundingClientRect().right <="
                      + " innerWidth"))
          .as("all buttons in sight")
          .isEqualTo(true);
      Object unusedLanguage = browser.run("localStorage.clear()");
    }
  }
}

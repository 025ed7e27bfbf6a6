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

class PageHistoryTest {
  private static final Map<String, String> DOCUMENTS =
      Map.of(
          "faq/invoice.md",
          """
          # 发票

          ## 怎么开发票？ {#how}

          在订单里申请。

          ## 发票抬头写错了怎么办？ {#wrong}

          可以重开一次。
          """);

  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    desk = Desk.open(folder, DOCUMENTS);
    browser = desk.browser();
  }

  @Test
  void backAndReloadShowTheEarlierAnswer() {
    desk.ask("怎么开发票");
    browser.find("#replies .reply[data-anchor=how]:first-of-type");
    browser.press(Keys.chord(Keys.CONTROL, "a"), "发票抬头写错了怎么办", Keys.ENTER);
    browser.find("#replies .reply[data-anchor=wrong]:first-of-type");

    browser.back();
    browser.find("#replies .reply[data-anchor=how]:first-of-type");
    assertThat(browser.value("#query")).isEqualTo("怎么开发票");

    browser.reload();
    browser.find("#replies .reply[data-anchor=how]:first-of-type");
    assertThat(browser.value("#query")).isEqualTo("怎么开发票");
  }

  @Test
  void backFromADocumentShowsTheRepliesAgain() {
    desk.ask("怎么开发票");
    browser.click(".reply[data-anchor=how] .source");
    browser.find("#document");

    browser.back();

    assertThat(browser.text("#replies .reply .answer")).isEqualTo("在订单里申请。");
    assertThat(browser.value("#query")).isEqualTo("怎么开发票");
  }

  @Test
  void anAddressSentToAColleagueShowsTheSame() {
    desk.visit("/?q=" + Desk.encoded("怎么开发票"));

    assertThat(browser.text("#replies[data-decision=answer] .reply .answer")).isEqualTo("在订单里申请。");
    assertThat(browser.title()).isEqualTo("怎么开发票 · 应答");
  }
}

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

class PageQuestionTest {
  private static final Map<String, String> DOCUMENTS =
      Map.of(
          "faq/refund.md",
          """
          # 退款

          ## 退款多久到账？ {#when}

          三个工作日内。

          ## 退款退到哪里？ {#where}

          原路退回。
          """,
          "manual/earphone-one.md",
          """
          ---
          product: x100
          versions: "[1.0,2.0)"
          ---
          # 耳机手册

          ## 耳机怎么配对？ {#pair}

          长按电源键五秒。
          """,
          "manual/earphone-two.md",
          """
          ---
          product: x100
          versions: "[2.0,3.0)"
          ---
          # 耳机手册

          ## 耳机怎么配对？ {#pair}

          打开盒盖即可。
          """);

  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    desk = Desk.open(folder, DOCUMENTS);
    browser = desk.browser();
  }

  @Test
  void whileTypingTheArrowsAndEnterChooseASuggestion() {
    desk.visit("/");
    browser.commit("退款");
    browser.find("#suggestions > li[role=option]");
    assertThat(browser.texts("#suggestions .asked")).contains("退款多久到账？", "退款退到哪里？");
    assertThat(browser.text("#suggestions mark")).isEqualTo("退款");

    browser.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
    String chosen = browser.text("#suggestions > li[aria-selected=true] .asked");
    assertThat(browser.attribute("#query", "aria-activedescendant")).isEqualTo("suggestion-1");
    browser.press(Keys.ENTER);

    assertThat(browser.text("#replies[data-decision=answer] .question")).isEqualTo(chosen);
    assertThat(browser.value("#query")).isEqualTo(chosen);
    assertThat(browser.shows("#suggestions")).isFalse();
  }

  @Test
  void pinyinIsCompletedWhileTyping() {
    desk.visit("/");
    browser.press("tuikuan");
    browser.find("#suggestions > li[role=option]");
    assertThat(browser.texts("#suggestions .asked")).contains("退款多久到账？", "退款退到哪里？");
  }

  @Test
  void aSuggestionCanBeClicked() {
    desk.visit("/");
    browser.commit("退款退到");
    browser.click("#suggestions > li[data-anchor=where]");

    assertThat(browser.text("#replies .reply .answer")).isEqualTo("原路退回。");
  }

  @Test
  void escapeClearsAndSlashComesBackToTheBox() {
    desk.ask("退款多久到账");
    browser.find(".reply");
    browser.press(Keys.ARROW_DOWN);
    assertThat(browser.focused().getDomAttribute("class")).isEqualTo("reply");

    browser.press("/");
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("query");
    assertThat(browser.value("#query")).isEqualTo("退款多久到账");

    browser.press(Keys.ESCAPE);
    browser.find("#welcome");
    assertThat(browser.value("#query")).isEmpty();
    assertThat(browser.address()).isEqualTo(desk.origin() + "/");
  }

  @Test
  void enterThatEndsAWordOfTheInputMethodAsksNothing() {
    desk.visit("/");
    browser.compose("tuikuan");
    browser.press(Keys.ENTER);
    assertThat(browser.address()).isEqualTo(desk.origin() + "/");

    browser.commit("退款");
    browser.find("#suggestions > li");
    assertThat(browser.value("#query")).isEqualTo("退款");
  }

  @Test
  void aPinnedProductAndVersionChooseTheManualAndStayInTheAddress() {
    desk.ask("耳机怎么配对");
    browser.click("#product");
    browser.press("x100", Keys.TAB, "1.5", Keys.ENTER);
    browser.awaitPage();

    assertThat(browser.text(".reply[data-document-id='manual/earphone-one'] .scope"))
        .isEqualTo("x100 1.0 及以上，2.0 之前");
    assertThat(browser.texts(".reply")).hasSize(1);
    assertThat(browser.address()).endsWith("&product=x100&version=1.5");

    browser.reload();
    assertThat(browser.value("#version")).isEqualTo("1.5");
    browser.click(".reply .source");
    browser.find("#document[data-document-id='manual/earphone-one']");
    assertThat(browser.address()).contains("?product=x100&version=1.5#pair");
  }
}

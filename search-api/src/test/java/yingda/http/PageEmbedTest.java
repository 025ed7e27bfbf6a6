package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import yingda.document.RejectedException;
import yingda.knowledge.KnowledgeBase;

/** The desk in the side panel of a ticket system, which is a page of another origin. */
class PageEmbedTest {
  @TempDir private Path folder;
  @AutoClose private TicketSystem tickets;

  @BeforeEach
  void startTicketSystem() throws IOException {
    tickets = TicketSystem.start();
  }

  private Desk deskShownBy(List<String> embedders) throws IOException {
    Path content = Files.createDirectories(folder.resolve("content/faq"));
    Files.writeString(content.resolve("returns.md"), "# 退货\n\n## 怎么退货？\n\n在订单里退。\n");
    Desk desk =
        Desk.over(
            content.resolveSibling(""),
            RunningService.in(folder.resolve("data"), KnowledgeBase.markup(), embedders));
    tickets.show(desk);
    return desk;
  }

  @Test
  void aTicketSystemAsksAndGetsTheReplyThatIsInserted() throws IOException {
    try (Desk desk = deskShownBy(List.of(tickets.origin()))) {
      Browser browser = desk.browser();
      browser.show(tickets.origin() + "/");
      browser.enterFrame();
      assertThat(browser.text(".reply .answer")).isEqualTo("在订单里退。");
      assertThat(browser.find("#brand").getAccessibleName()).isEqualTo("应答");
      browser.click(".reply .insert");
      browser.leaveFrame();

      browser.await("the reply", () -> browser.texts("#got").contains("在订单里退。"));
    }
  }

  @Test
  void theDeskWorksInAFrameWithoutAnyScriptOfOurs() throws IOException {
    try (Desk desk = deskShownBy(List.of(tickets.origin()))) {
      Browser browser = desk.browser();
      browser.show(tickets.origin() + "/frame");
      browser.enterFrame();
      browser.click("#query");
      browser.press("怎么退货", Keys.ENTER);
      assertThat(browser.text(".reply .answer")).isEqualTo("在订单里退。");
      browser.leaveFrame();
    }
  }

  @Test
  void noOtherPageCanShowTheDesk() throws IOException {
    try (Desk desk = deskShownBy(List.of("https://tickets.example.com"))) {
      Browser browser = desk.browser();
      browser.show(tickets.origin() + "/");
      browser.enterFrame();
      assertThat(browser.shows("#query")).isFalse();
      browser.leaveFrame();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tickets.example.com",
        "https://tickets.example.com/",
        "https://a.example; script-src *",
        "*",
        "data:text/html",
        "https://a.example https://b.example"
      })
  void onlyOriginsCanBeNamed(String text) {
    assertThatThrownBy(() -> new ServerAddress("127.0.0.1", 0, List.of(text)))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("expected one such as https://tickets.example.com");
  }
}

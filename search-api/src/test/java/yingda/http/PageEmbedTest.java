package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.RejectedException;
import yingda.knowledge.KnowledgeBase;

/** The desk in the side panel of a ticket system, which is a page of another origin. */
class PageEmbedTest {
  private static final String TICKET =
      """
      <!doctype html><meta charset="utf-8"><title>工单</title>
      <div id="panel" style="height: 40rem"></div><p id="got"></p>
      <script src="ORIGIN/embed.js" data-into="#panel"></script>
      <script>
        document.addEventListener('yingda:reply', ({ detail }) => (got.textContent = detail.text));
        yingda.ask('怎么退货', { context: ['你好'] });
      </script>
      """;

  @TempDir private Path folder;
  private HttpServer tickets;

  @BeforeEach
  void startTicketSystem() throws IOException {
    tickets = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    tickets.start();
  }

  @AfterEach
  void stopTicketSystem() {
    tickets.stop(0);
  }

  private String ticketOrigin() {
    return "http://127.0.0.1:" + tickets.getAddress().getPort();
  }

  private Desk deskShownBy(List<String> embedders) throws IOException {
    Path content = Files.createDirectories(folder.resolve("content/faq"));
    Files.writeString(content.resolve("returns.md"), "# 退货\n\n## 怎么退货？\n\n在订单里退。\n");
    Desk desk =
        Desk.over(
            content.resolveSibling(""),
            RunningService.in(folder.resolve("data"), KnowledgeBase.markup(), embedders));
    byte[] page = TICKET.replace("ORIGIN", desk.origin()).getBytes(StandardCharsets.UTF_8);
    tickets.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    return desk;
  }

  @Test
  void aTicketSystemAsksAndGetsTheReplyThatIsInserted() throws IOException {
    try (Desk desk = deskShownBy(List.of(ticketOrigin()))) {
      Browser browser = desk.browser();
      browser.show(ticketOrigin() + "/");
      browser.enterFrame();
      assertThat(browser.text(".reply .answer")).isEqualTo("在订单里退。");
      browser.click(".reply .insert");
      browser.leaveFrame();

      browser.await("the reply", () -> browser.texts("#got").contains("在订单里退。"));
    }
  }

  @Test
  void noOtherPageCanShowTheDesk() throws IOException {
    try (Desk desk = deskShownBy(List.of("https://tickets.example.com"))) {
      Browser browser = desk.browser();
      browser.show(ticketOrigin() + "/");
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
    assertThatThrownBy(() -> new Site("127.0.0.1", 0, List.of(text)))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("expected one such as https://tickets.example.com");
  }
}

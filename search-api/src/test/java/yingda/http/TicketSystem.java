package yingda.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A page of another origin that shows the desk beside a ticket. */
final class TicketSystem implements AutoCloseable {
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

  private static final String FRAME =
      """
      <!doctype html><meta charset="utf-8"><title>工单</title>
      <iframe src="ORIGIN/" width="400" height="600"></iframe>
      """;

  private final HttpServer server;

  private TicketSystem(HttpServer server) {
    this.server = server;
  }

  static TicketSystem start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    return new TicketSystem(server);
  }

  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Shows a desk, which need not let it: by our script, and at {@code /frame} without. */
  void show(Desk desk) {
    add("/", TICKET, desk);
    add("/frame", FRAME, desk);
  }

  private void add(String path, String html, Desk desk) {
    byte[] page = html.replace("ORIGIN", desk.origin()).getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

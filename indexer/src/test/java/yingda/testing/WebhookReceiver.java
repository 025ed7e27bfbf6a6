package yingda.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Somebody who is sent webhooks, as a stranger would write it. Safe for concurrent use. */
public final class WebhookReceiver implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private volatile Behaviour behaviour = exchange -> answer(exchange, 204);

  /**
   * What came.
   *
   * @param headers by name in lower case
   */
  public record Heard(Map<String, String> headers, String body) {
    public String id() {
      return headers.getOrDefault("webhook-id", "");
    }
  }

  /** What it does with a message. */
  public interface Behaviour {
    void answer(HttpExchange exchange) throws IOException;
  }

  private WebhookReceiver(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", this::hear);
    server.start();
  }

  /** At a free port. */
  public static WebhookReceiver open() throws IOException {
    return at(0);
  }

  /** At a port, as one that comes back. */
  public static WebhookReceiver at(int port) throws IOException {
    return at(InetAddress.getLoopbackAddress(), port);
  }

  public static WebhookReceiver at(InetAddress address, int port) throws IOException {
    return new WebhookReceiver(HttpServer.create(new InetSocketAddress(address, port), 50));
  }

  private void hear(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> headers = new HashMap<>();
      exchange
          .getRequestHeaders()
          .forEach(
              (name, values) ->
                  headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
      heard.add(new Heard(headers, new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
      behaviour.answer(exchange);
    }
  }

  /** Answers with a status and nothing else. */
  public static void answer(HttpExchange exchange, int status) {
    try {
      exchange.sendResponseHeaders(status, -1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Does something else from now on. */
  public void does(Behaviour other) {
    behaviour = other;
  }

  /** Never answers, until the other side hangs up or this is closed. */
  public static void hang(HttpExchange exchange) {
    try {
      Thread.sleep(Long.MAX_VALUE);
    } catch (InterruptedException e) {
      exchange.close();
    }
  }

  /** What came, in its order. */
  public List<Heard> heard() {
    return List.copyOf(heard);
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public String url() {
    return "http://127.0.0.1:" + port() + "/hook";
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}

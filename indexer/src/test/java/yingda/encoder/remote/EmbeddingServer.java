package yingda.encoder.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import yingda.json.Json;

/**
 * An endpoint on this machine. The vector of a wording is its length and its first character, last
 * wording first, unless an answer was prepared.
 */
final class EmbeddingServer implements AutoCloseable {
  /** What was sent. */
  record Received(String path, String authorization, EmbeddingsRequest body) {}

  private record Prepared(int status, String body) {}

  /** As others write it, with names that do not matter. */
  private record Item(String object, List<Integer> embedding, int index) {}

  private record Answer(String object, List<Item> data, String model) {}

  private final HttpServer server;
  private final Queue<Prepared> prepared = new ConcurrentLinkedQueue<>();
  private final List<Received> received = Collections.synchronizedList(new ArrayList<>());

  EmbeddingServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  URI base() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/v1");
  }

  /** The next answers are these, in order. */
  EmbeddingServer answering(int status, String... bodies) {
    for (String body : bodies) {
      prepared.add(new Prepared(status, body));
    }
    return this;
  }

  List<Received> received() {
    return List.copyOf(received);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      EmbeddingsRequest request =
          Json.read("body", exchange.getRequestBody(), EmbeddingsRequest.class);
      String authorization = exchange.getRequestHeaders().getFirst("Authorization");
      received.add(
          new Received(
              exchange.getRequestURI().getPath(),
              authorization == null ? "" : authorization,
              request));
      Prepared next = prepared.poll();
      Prepared answer = next == null ? new Prepared(200, embeddings(request)) : next;
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static String embeddings(EmbeddingsRequest request) {
    ArrayDeque<Item> items = new ArrayDeque<>();
    for (String wording : request.input()) {
      List<Integer> vector = List.of(wording.length(), (int) wording.charAt(0));
      items.addFirst(new Item("embedding", vector, items.size()));
    }
    return Json.write(new Answer("list", List.copyOf(items), request.model()));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

package yingda.chat;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import yingda.document.RejectedException;
import yingda.document.Term;
import yingda.json.Json;

/**
 * Sends JSON to platforms. Follows no redirect, and waits for no answer that drips. Safe for
 * concurrent use.
 */
final class WebClient implements AutoCloseable {
  private static final long MOST_BYTES = 64 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;

  /** Made when it is needed first, as it has a thread. */
  private @Nullable HttpClient client;

  synchronized HttpClient client() {
    HttpClient made = client;
    if (made == null) {
      made =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(PATIENCE)
              .followRedirects(HttpClient.Redirect.NEVER)
              .executor(Executors.newVirtualThreadPerTaskExecutor())
              .build();
      client = made;
    }
    return made;
  }

  /**
   * @param form what is read of the answer
   * @throws IOException if there is no answer, or one that is none
   */
  <T> T post(URI address, Map<String, String> headers, Object body, Class<T> form)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(Json.write(body)));
    headers.forEach(request::header);
    HttpResponse<byte[]> response = send(request.build());
    if (response.statusCode() != OK) {
      throw new ChatFailure(Term.of("chat-refused", response.statusCode()));
    }
    try {
      return Json.readForeign("answer", response.body(), form);
    } catch (RejectedException unreadable) {
      throw new ChatFailure(Term.of("chat-unreadable"), unreadable);
    }
  }

  /** What comes back for a text; of DingTalk and WeCom alike. */
  private record Sent(@Nullable Integer errcode) {}

  /**
   * Sends a text to where DingTalk or WeCom takes one.
   *
   * @throws IOException if it was not taken
   */
  void sendText(URI address, String text) throws IOException {
    Object body = Map.of("msgtype", "text", "text", Map.of("content", text));
    Integer code = post(address, Map.of(), body, Sent.class).errcode();
    if (code != null && code != 0) {
      throw new ChatFailure(Term.of("chat-refused", code));
    }
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> response =
        client().sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
    try {
      return response.get(PATIENCE.toMillis(), MILLISECONDS);
    } catch (TimeoutException late) {
      response.cancel(true);
      throw new ChatFailure(Term.of("chat-silent"), late);
    } catch (ExecutionException failed) {
      throw new IOException(failed.getCause());
    } catch (InterruptedException interrupted) {
      response.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }

  /** Gives up what is under way. */
  @Override
  public synchronized void close() {
    if (client != null) {
      client.shutdownNow();
    }
  }
}

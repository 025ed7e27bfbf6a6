package yingda.encoder.remote;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.encoder.EncodingException;
import yingda.json.Json;

/** Asks the endpoint, and asks again. Safe for concurrent use. */
final class EmbeddingsClient implements AutoCloseable {
  /** 64 vectors of 4,096 numbers take 6 MB. */
  private static final long MAX_ANSWER = 32L << 20;

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

  private final EndpointSettings settings;
  private final @Nullable String key;
  private final CountDownLatch ended = new CountDownLatch(1);

  /**
   * Not HTTP/2: without TLS the client would ask for an upgrade, which some servers stumble over.
   */
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  EmbeddingsClient(EndpointSettings settings, @Nullable String key) {
    this.settings = settings;
    this.key = key;
  }

  /**
   * @return a vector of any length for each wording, in their order
   * @throws EncodingException if there is none after all attempts, or trying again is of no use
   */
  List<float[]> embeddings(List<String> wordings, RetryPolicy patience) {
    HttpRequest request = request(Json.write(new EmbeddingsRequest(settings.model(), wordings)));
    byte[] answer = answer(request, patience);
    try {
      return Json.readForeign("answer", answer, EmbeddingsAnswer.class).vectors(wordings.size());
    } catch (RejectedException unreadable) {
      String place = unreadable.subject();
      throw failure(
          Refusal.of(Reason.UNAVAILABLE, "endpoint-unreadable").with("place", place), null);
    }
  }

  private HttpRequest request(String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(settings.address())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (key != null) {
      request.header("Authorization", "Bearer " + key);
    }
    return request.build();
  }

  private byte[] answer(HttpRequest request, RetryPolicy patience) {
    for (int attempt = 1; ended.getCount() > 0; attempt++) {
      try {
        HttpResponse<byte[]> response = send(request, patience.timeout());
        if (response.statusCode() == 200) {
          return response.body();
        }
        if (!isPassing(response.statusCode()) || attempt == patience.attempts()) {
          throw failure(
              Refusal.of(Reason.UNAVAILABLE, "endpoint-answered")
                  .with("status", response.statusCode()),
              null);
        }
      } catch (IOException unreachable) {
        if (attempt == patience.attempts()) {
          throw failure(Refusal.of(Reason.UNAVAILABLE, "endpoint-silent"), unreachable);
        }
      }
      pause(patience.pauseAfter(attempt));
    }
    throw failure(Refusal.of(Reason.UNAVAILABLE, "endpoint-closed"), null);
  }

  private static boolean isPassing(int status) {
    return status == 429 || status >= 500;
  }

  /** Not {@link HttpClient#send}, whose timeout ends with the headers: a body may drip for ever. */
  private HttpResponse<byte[]> send(HttpRequest request, Duration timeout) throws IOException {
    if (Thread.interrupted()) {
      // An answer that is there at once would hide it.
      throw interruption(new InterruptedException());
    }
    CompletableFuture<HttpResponse<byte[]>> response =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_ANSWER));
    try {
      return response.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      response.cancel(true);
      throw new IOException("no answer within " + timeout, late);
    } catch (ExecutionException failed) {
      throw new IOException(failed.getCause());
    } catch (InterruptedException interrupted) {
      response.cancel(true);
      throw interruption(interrupted);
    }
  }

  private void pause(Duration pause) {
    try {
      boolean unused = ended.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      throw interruption(interrupted);
    }
  }

  private EncodingException interruption(InterruptedException interrupted) {
    Thread.currentThread().interrupt();
    return failure(Refusal.of(Reason.UNAVAILABLE, "endpoint-interrupted"), interrupted);
  }

  /** Without what the endpoint wrote: that may repeat the key or a customer's question. */
  private EncodingException failure(Refusal what, @Nullable Throwable cause) {
    return new EncodingException(what.at(settings.address().toString()), cause);
  }

  /** Whoever waits for an answer, or to ask again, fails at once. */
  @Override
  public void close() {
    ended.countDown();
    client.shutdownNow();
  }
}

package yingda.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.client.StringRequestContent;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** Sends messages over HTTP, and waits for no answer in its callers. Safe for concurrent use. */
final class WebhookClient implements AutoCloseable {
  /** Nothing here blocks a thread, so a few serve any number of receivers. */
  private static final int THREADS = 8;

  private static final int CONNECTIONS_EACH = 2 * WebhookSender.AT_ONCE;

  private final HttpClient client = new HttpClient();
  private final boolean inClear;
  private final Duration timeout;

  /**
   * @param guard says where anything may be sent
   * @param inClear whether anything is sent by plain HTTP, to addresses that were allowed once
   * @param timeout how long a receiver may take, from the first byte to the last
   */
  WebhookClient(AddressGuard guard, boolean inClear, Duration timeout) {
    this.inClear = inClear;
    this.timeout = timeout;
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("webhooks");
    threads.setDaemon(true);
    client.setExecutor(threads);
    client.setSocketAddressResolver(guard);
    client.setFollowRedirects(false);
    client.setConnectTimeout(timeout.toMillis());
    client.setAddressResolutionTimeout(timeout.toMillis());
    client.setMaxConnectionsPerDestination(CONNECTIONS_EACH);
    client.setUserAgentField(null);
    start();
  }

  private void start() {
    try {
      client.start();
      // What a receiver wants to be told twice is told with the same words.
      client.getProtocolHandlers().clear();
    } catch (Exception e) {
      throw new IllegalStateException("the client of webhooks does not start", e);
    }
  }

  /**
   * Sends a message, signed as of now.
   *
   * @return never fails
   */
  CompletableFuture<ReceiverAnswer> send(Webhook hook, WebhookMessage message, Instant now) {
    if (!inClear && !hook.target().url().startsWith("https:")) {
      return CompletableFuture.completedFuture(
          ReceiverAnswer.none(ReceiverAnswer.Kind.FORBIDDEN_ADDRESS));
    }
    CompletableFuture<ReceiverAnswer> answer = new CompletableFuture<>();
    try {
      String timestamp = String.valueOf(now.getEpochSecond());
      client
          .POST(URI.create(hook.target().url()))
          .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
          .headers(
              headers ->
                  headers
                      .put("User-Agent", "Yingda")
                      .put("webhook-id", message.id())
                      .put("webhook-timestamp", timestamp)
                      .put("webhook-signature", signatures(hook.keys(), message, timestamp, now)))
          .body(new StringRequestContent("application/json", message.body(), UTF_8))
          .send(result -> answer.complete(answer(result)));
    } catch (RuntimeException failure) {
      answer.complete(ReceiverAnswer.none(kind(failure)));
    }
    return answer;
  }

  /** By the secret, and as long as it counts by the one before. */
  private static String signatures(
      Webhook.Keys keys, WebhookMessage message, String timestamp, Instant now) {
    byte[] content = (message.id() + "." + timestamp + "." + message.body()).getBytes(UTF_8);
    String signature = keys.secret().sign(content);
    WebhookSecret former = keys.former();
    Instant ends = keys.formerEnds();
    return former == null || ends == null || !now.isBefore(ends)
        ? signature
        : signature + " " + former.sign(content);
  }

  /** A status counts as soon as it is there, whatever becomes of what the receiver says with it. */
  private static ReceiverAnswer answer(Result result) {
    int status = result.getResponse() == null ? 0 : result.getResponse().getStatus();
    return status > 0
        ? ReceiverAnswer.status(status)
        : ReceiverAnswer.none(kind(result.getFailure()));
  }

  private static ReceiverAnswer.Kind kind(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof AddressGuard.ForbiddenAddressException) {
        return ReceiverAnswer.Kind.FORBIDDEN_ADDRESS;
      }
      if (cause instanceof TimeoutException) {
        return ReceiverAnswer.Kind.TIMEOUT;
      }
    }
    return ReceiverAnswer.Kind.UNREACHABLE;
  }

  /** Gives up what is under way. */
  @Override
  public void close() {
    try {
      client.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the client of webhooks does not stop", e);
    }
  }
}

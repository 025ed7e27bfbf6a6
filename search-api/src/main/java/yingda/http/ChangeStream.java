package yingda.http;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import yingda.document.ChangeFilter;
import yingda.document.LoggedChange;
import yingda.document.RejectedException;
import yingda.json.ChangeForm;
import yingda.json.Json;

/**
 * Sends the log as it grows, as server-sent events. A change is sent when it can be found, whoever
 * made it, also another process; its sequence is the id of the event, from which a client that was
 * cut off goes on. Each client has a thread that waits. Safe for concurrent use.
 */
final class ChangeStream implements AutoCloseable {
  static final int MOST_CLIENTS = 256;

  private static final String MEDIA_TYPE = "text/event-stream";

  /** After so long without news it looks whether it is to end. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** So many times without news, and it says that it is still there. */
  private static final int SILENCE = 15;

  private final Served served;
  private final Semaphore free = new Semaphore(MOST_CLIENTS);
  private volatile boolean closed;

  ChangeStream(Served served) {
    this.served = served;
  }

  /**
   * Sends what the filter lets through: behind {@code Last-Event-ID}, else behind its {@code
   * after}.
   *
   * @throws HttpResponseException if there are too many clients
   */
  void send(Context context, ChangeFilter filter) {
    String accepted = context.header("Accept");
    if (accepted == null || !accepted.contains(MEDIA_TYPE)) {
      throw RejectedException.invalid("Accept", "is not " + MEDIA_TYPE + ", add that header");
    }
    ChangeFilter first = filter.after(begin(context.header("Last-Event-ID"), filter));
    if (!free.tryAcquire()) {
      throw new HttpResponseException(
          HttpStatus.SERVICE_UNAVAILABLE,
          MOST_CLIENTS + " clients listen already, page through /v1/changes or try later",
          Map.of());
    }
    boolean begun = false;
    try {
      new SseHandler(client -> followAndFree(client, first)).handle(context);
      begun = true;
    } finally {
      if (!begun) {
        free.release();
      }
    }
  }

  private static long begin(@Nullable String lastEventId, ChangeFilter filter) {
    if (lastEventId == null) {
      return filter.after();
    }
    if (!lastEventId.matches("[0-9]{1,18}")) {
      throw RejectedException.invalid(
          "Last-Event-ID", "\"" + lastEventId + "\" is no sequence, send that of the last event");
    }
    return Long.parseLong(lastEventId);
  }

  private void followAndFree(SseClient client, ChangeFilter first) {
    try {
      follow(client, first);
    } finally {
      free.release();
    }
  }

  private void follow(SseClient client, ChangeFilter first) {
    ChangeFilter filter = first;
    int silent = 0;
    while (!closed && !client.terminated()) {
      if (served.progress().awaitApplied(filter.after() + 1, PATIENCE)) {
        filter = sendNews(client, filter);
        silent = 0;
      } else if (++silent >= SILENCE) {
        client.sendComment("");
        silent = 0;
      }
    }
  }

  /** Returns the filter for what comes next. */
  private ChangeFilter sendNews(SseClient client, ChangeFilter filter) {
    // Asked before the log is read: what comes in between is sent next time.
    long applied = served.progress().applied();
    List<LoggedChange> changes =
        served.store().changes(filter).stream()
            .filter(logged -> logged.change().sequence() <= applied)
            .toList();
    for (LoggedChange logged : changes) {
      client.sendEvent(
          "change", Json.write(ChangeForm.of(logged)), Long.toString(logged.change().sequence()));
    }
    boolean more = changes.size() == filter.limit();
    return filter.after(more ? changes.getLast().change().sequence() : applied);
  }

  /** Lets all clients go, each within a moment. */
  @Override
  public void close() {
    closed = true;
  }
}

package yingda.http;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import yingda.app.Authentication;
import yingda.app.Caller;
import yingda.app.ChangeFeed;
import yingda.app.ChangeFeed.News;
import yingda.document.ChangeFilter;
import yingda.document.LoggedChange;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.json.ChangeForm;
import yingda.json.Json;

/**
 * Sends the log as it grows, as server-sent events. The sequence of a change is the id of the
 * event, from which a client that was cut off goes on. Each client has a thread that waits, for
 * news only: {@link Listeners} looks after the rest. Safe for concurrent use.
 */
final class ChangeStream implements AutoCloseable {
  static final int MOST_CLIENTS = 256;

  static final String MEDIA_TYPE = "text/event-stream";

  /** The last sequence a client got before it was cut off. */
  static final Parameter<Long> LAST_EVENT_ID =
      Parameter.header(
          "Last-Event-ID", "The id of the last event that came.", (text, clock) -> sequence(text));

  /** After so long with nothing sent it says that it is still there, and notices who is not. */
  private static final Duration SILENCE = Duration.ofSeconds(15);

  private final ChangeFeed feed;
  private final Authentication authentication;
  private final Listeners listeners;
  private final Semaphore free = new Semaphore(MOST_CLIENTS);

  ChangeStream(Services served) {
    this.feed = served.app().feed();
    this.authentication = served.access().authentication();
    this.listeners = new Listeners(authentication);
  }

  /**
   * Sends what the filter lets through: behind {@code Last-Event-ID}, else behind its {@code
   * after}.
   *
   * @throws HttpResponseException if there are too many clients
   */
  void send(Call call, ChangeFilter filter) {
    Context context = call.context();
    String accepted = context.header("Accept");
    if (accepted == null || !accepted.contains(MEDIA_TYPE)) {
      throw Refusal.invalid("no-event-stream").with("expected", MEDIA_TYPE).at("Accept");
    }
    ChangeFilter first = begin(call.find(LAST_EVENT_ID), filter);
    if (!free.tryAcquire()) {
      throw new HttpResponseException(
          HttpStatus.SERVICE_UNAVAILABLE,
          MOST_CLIENTS + " clients listen already, page through /v1/changes or try later",
          Map.of());
    }
    boolean begun = false;
    try {
      new SseHandler(client -> followAndFree(client, call, first)).handle(context);
      begun = true;
    } finally {
      if (!begun) {
        free.release();
      }
    }
  }

  private static ChangeFilter begin(@Nullable Long last, ChangeFilter filter) {
    return last == null ? filter : filter.after(last);
  }

  private static long sequence(String lastEventId) {
    if (!lastEventId.matches("[0-9]{1,18}")) {
      throw Refusal.invalid("not-a-sequence").with("value", lastEventId).at("Last-Event-ID");
    }
    return Long.parseLong(lastEventId);
  }

  private void followAndFree(SseClient client, Call call, ChangeFilter first) {
    listeners.enter(call);
    try {
      follow(client, call, first);
    } catch (RejectedException gone) {
      client.close(); // its key was revoked
    } finally {
      listeners.leave();
      free.release();
    }
  }

  private void follow(SseClient client, Call call, ChangeFilter first) {
    ChangeFilter filter = first;
    Caller caller = call.caller();
    long sent = System.nanoTime();
    while (listeners.isIn() && !client.terminated()) {
      Duration patience = SILENCE.minusNanos(System.nanoTime() - sent);
      News news = feed.await(caller, filter, patience).orElse(null);
      if (news != null) {
        // nothing is sent to whoever is revoked meanwhile
        caller = call.caller(authentication.now());
        news.changes().forEach(logged -> send(client, logged));
        filter = news.next();
        sent = news.changes().isEmpty() ? sent : System.nanoTime();
      }
      if (System.nanoTime() - sent >= SILENCE.toNanos() && listeners.isIn()) {
        client.sendComment("");
        sent = System.nanoTime();
      }
    }
  }

  private static void send(SseClient client, LoggedChange logged) {
    String id = Long.toString(logged.change().sequence());
    client.sendEvent("change", Json.write(ChangeForm.of(logged)), id);
  }

  /** Lets all clients go, each within a moment. */
  @Override
  public void close() {
    listeners.close();
  }
}

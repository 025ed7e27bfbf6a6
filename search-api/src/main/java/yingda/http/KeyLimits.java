package yingda.http;

import io.javalin.http.Context;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;

/**
 * How fast each key may ask, in the headers that the IETF drafts for it: so many requests in each
 * minute. Safe for concurrent use.
 */
final class KeyLimits {
  static final int WINDOW_SECONDS = 60;

  /** Refusals that are kept in a minute: whoever floods the door does not fill the disk. */
  private static final int MOST_REFUSALS = 600;

  private static final long REFUSALS = 0; // no key has this number

  private final int most;
  private final Map<Long, Window> windows = new ConcurrentHashMap<>();

  /**
   * @param most requests of one key in a minute
   */
  KeyLimits(int most) {
    this.most = most;
  }

  /** A minute, and what was asked in it. */
  private record Window(long minute, AtomicInteger asked) {}

  /**
   * Counts requests, and says what is left.
   *
   * @throws RejectedException TOO_MANY if there were as many as may be in this minute
   */
  void take(Context context, long key, int requests) {
    long seconds = System.nanoTime() / 1_000_000_000;
    int asked = count(key, seconds / WINDOW_SECONDS, requests);
    long left = WINDOW_SECONDS - seconds % WINDOW_SECONDS;
    context.header("RateLimit-Policy", "\"default\";q=" + most + ";w=" + WINDOW_SECONDS);
    context.header("RateLimit", "\"default\";r=" + Math.max(0, most - asked) + ";t=" + left);
    if (asked > most) {
      context.header("Retry-After", String.valueOf(left));
      throw Refusal.of(Reason.TOO_MANY, "too-fast")
          .with("limit", most)
          .with("seconds", left)
          .at("Authorization");
    }
  }

  /** Keeps a refusal, unless there were too many to be worth the space. */
  void keepRefusal(Runnable keeping) {
    long minute = System.nanoTime() / 1_000_000_000 / WINDOW_SECONDS;
    if (count(REFUSALS, minute, 1) <= MOST_REFUSALS) {
      keeping.run();
    }
  }

  private int count(long key, long minute, int more) {
    return windows
        .compute(
            key,
            (unused, last) ->
                last == null || last.minute() != minute
                    ? new Window(minute, new AtomicInteger())
                    : last)
        .asked()
        .addAndGet(more);
  }
}

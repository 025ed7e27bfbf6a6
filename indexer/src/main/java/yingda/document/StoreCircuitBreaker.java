package yingda.document;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps those who can go on without a store from waiting for one that does not answer: as soon as
 * one of them was refused, the others are at once. Meanwhile one thread asks again, each second.
 * Safe for concurrent use.
 */
public final class StoreCircuitBreaker {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final AtomicBoolean trying = new AtomicBoolean();
  private volatile @Nullable Opening opening;

  /** Since when nobody is let through, by {@link System#nanoTime}. */
  private record Opening(UnavailableException why, long since) {}

  /**
   * Asks the store, unless it did not answer a moment ago.
   *
   * @throws UnavailableException if it does not answer, or did not
   */
  public <T> T ask(Supplier<T> question) {
    Opening now = opening;
    if (now == null) {
      return askAnyway(question);
    }
    boolean isOver = System.nanoTime() - now.since() >= PAUSE.toNanos();
    if (isOver && trying.compareAndSet(false, true)) {
      Thread unused = Thread.startVirtualThread(() -> tryAgain(question));
    }
    throw now.why();
  }

  private void tryAgain(Supplier<?> question) {
    try {
      Object unused = askAnyway(question);
    } catch (UnavailableException stillAway) {
      // whoever asks next is told
    } finally {
      trying.set(false);
    }
  }

  /**
   * Asks the store whatever it did before.
   *
   * @throws UnavailableException if it does not answer
   */
  public <T> T askAnyway(Supplier<T> question) {
    try {
      T answer = question.get();
      opening = null;
      return answer;
    } catch (UnavailableException failure) {
      if (failure.isUnreachable()) {
        opening = new Opening(failure, System.nanoTime());
      }
      throw failure;
    }
  }
}

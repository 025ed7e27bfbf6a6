package yingda.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what happens on another thread. */
public final class Awaiting {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private Awaiting() {}

  /**
   * Until something holds.
   *
   * @throws AssertionError if it does not in half a minute
   */
  public static void until(String what, BooleanSupplier condition) {
    until(what, condition, PATIENCE);
  }

  /**
   * Until something holds that may take long.
   *
   * @throws AssertionError if it does not in a minute
   */
  public static void until(BooleanSupplier condition) {
    until("what was expected", condition, LONGEST);
  }

  private static void until(String what, BooleanSupplier condition, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain for " + what);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}

package yingda.knowledge;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many entries are encoded in one step: more while steps are short, so that many fall into
 * batches of about one length, and fewer while they are long, so that what is encoded is found soon
 * and can be counted. Safe for concurrent use.
 */
final class EncodingPace {
  private static final int FEWEST = 32;
  private static final int MOST = 1_000;
  private static final Duration SHORT = Duration.ofSeconds(1);
  private static final Duration LONG = Duration.ofSeconds(4);

  private final AtomicInteger entries = new AtomicInteger(FEWEST);

  /** Of the next step. */
  int entries() {
    return entries.get();
  }

  /** How long the last step has taken. */
  void took(Duration time) {
    if (time.compareTo(SHORT) < 0) {
      entries.updateAndGet(before -> Math.min(MOST, before * 2));
    } else if (time.compareTo(LONG) > 0) {
      entries.updateAndGet(before -> Math.max(FEWEST, before / 2));
    }
  }
}

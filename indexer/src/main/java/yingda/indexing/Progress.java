package yingda.indexing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How far searchers see the log. Safe for concurrent use. */
public interface Progress {
  /** Everything up to this sequence can be found. */
  long applied();

  /** Why it can't go on for now, null while all is well. It tries again by itself. */
  @Nullable RuntimeException failure();

  /** Whether nothing that was applied is missing. What is damaged is made anew by itself. */
  default boolean isWhole() {
    return true;
  }

  /** Whether all is found that was there at the start: before, no answer would be whole. */
  default boolean isAnswering() {
    return true;
  }

  /** What an operator should mend, though answers go on; null if nothing. */
  default @Nullable RuntimeException warning() {
    return null;
  }

  /** How many entries can be found by their words, but not by their meaning yet. */
  default int incomplete() {
    return 0;
  }

  /** Says that there is something new in the log. */
  void wake();

  /**
   * Waits until a change can be found, or the thread is interrupted, which it stays.
   *
   * @return whether it can, before the time was over
   */
  boolean awaitApplied(long sequence, Duration timeout);
}

package yingda.usage;

import java.time.Duration;
import java.time.Instant;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/**
 * A stretch of time in steps of equal length, the last of which may be cut short.
 *
 * @param from the first instant
 * @param until the first instant behind it
 */
public record TimeSpan(Instant from, Instant until, Duration step) {
  /** More can't be told apart in a picture. */
  private static final long MOST_STEPS = 400;

  /**
   * @throws RejectedException if it ends before it begins, or has too many steps
   */
  public TimeSpan {
    if (!from.isBefore(until)) {
      throw Refusal.invalid("not-before-end").at("from");
    }
    if (Duration.between(from, until).dividedBy(step) >= MOST_STEPS) {
      throw Refusal.invalid("too-many-steps").with("limit", MOST_STEPS).at("from");
    }
  }
}

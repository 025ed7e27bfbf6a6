package yingda.document;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Who keeps a document current, and how often it must be looked at.
 *
 * @param owner the team or person, null if nobody is named
 * @param review the longest time between two looks, null if none is demanded
 */
public record Upkeep(@Nullable String owner, @Nullable Period review) {
  /** Nobody's duty. */
  public static final Upkeep NONE = new Upkeep(null, null);

  /**
   * @throws RejectedException if the review interval is not positive
   */
  public Upkeep {
    if (review != null && (review.isZero() || review.isNegative())) {
      throw RejectedException.invalid(
          "review", review + " is not a positive period, expected one such as P90D");
    }
    if (owner != null) {
      Rules.word("owner", owner);
    }
  }
}

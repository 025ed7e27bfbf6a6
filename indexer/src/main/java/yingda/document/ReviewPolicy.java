package yingda.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who keeps a document current, how often it must be looked at, and what for.
 *
 * @param owner the team or person, null if nobody is named
 * @param review the longest time between two looks, null if none is demanded
 * @param waived checks that it is left out of, each with the reason
 */
public record ReviewPolicy(
    @Nullable String owner, @Nullable Period review, Map<CheckRule, String> waived) {
  /** Nobody's duty. */
  public static final ReviewPolicy NONE = new ReviewPolicy(null, null);

  /**
   * @throws RejectedException if the review interval is not positive, or a reason is missing
   */
  public ReviewPolicy {
    if (review != null && (review.isZero() || review.isNegative())) {
      throw Refusal.invalid("period-not-positive").with("value", review).at("review");
    }
    if (owner != null) {
      Rules.word("owner", owner);
    }
    waived.forEach((rule, reason) -> Rules.line("checks." + rule.word(), reason));
    waived = Map.copyOf(waived);
  }

  /**
   * When a document has to be looked at again.
   *
   * @param lookedAt when it was last published or confirmed
   * @param review the longest time between two looks, null if none is demanded
   * @return null for never
   */
  public static @Nullable Instant due(Instant lookedAt, @Nullable Period review, ZoneId zone) {
    try {
      return review == null ? null : lookedAt.atZone(zone).plus(review).toInstant();
    } catch (DateTimeException | ArithmeticException e) {
      return null; // in a year that no calendar has
    }
  }

  /** Whether what was looked at then still counts as confirmed; never where no look is demanded. */
  public boolean isConfirmed(Instant lookedAt, Instant at) {
    Instant due = due(lookedAt, review, HomeZone.ID);
    return review != null && (due == null || at.isBefore(due));
  }

  /** With all checks. */
  public ReviewPolicy(@Nullable String owner, @Nullable Period review) {
    this(owner, review, Map.of());
  }
}

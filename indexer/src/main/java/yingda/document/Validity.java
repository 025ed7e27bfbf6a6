package yingda.document;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When a document is in force.
 *
 * @param effective the first instant, null for always before
 * @param expires the first instant when it no longer is, null for never
 */
public record Validity(@Nullable Instant effective, @Nullable Instant expires) {
  /** In force at any time. */
  public static final Validity ALWAYS = new Validity(null, null);

  /**
   * @throws RejectedException if it ends before it begins
   */
  public Validity {
    if (effective != null && expires != null && !effective.isBefore(expires)) {
      throw Refusal.invalid("expires-before-effective")
          .with("expires", expires)
          .with("until", lastDay(expires))
          .with("effective", effective)
          .at("expires");
    }
  }

  /** The last day, as people say when it ends, or the instant if it does not end with one. */
  public @Nullable Object lastDay() {
    return expires == null ? null : lastDay(expires);
  }

  private static Object lastDay(Instant expires) {
    ZonedDateTime end = expires.atZone(HomeZone.ID);
    return end.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? end.toLocalDate().minusDays(1).toString()
        : expires;
  }

  /** Whether both are in force at some instant. */
  public boolean overlaps(Validity other) {
    return !endsBefore(other) && !other.endsBefore(this);
  }

  private boolean endsBefore(Validity other) {
    return expires != null && other.effective != null && !other.effective.isBefore(expires);
  }

  public boolean includes(Instant instant) {
    return (effective == null || !instant.isBefore(effective))
        && (expires == null || instant.isBefore(expires));
  }
}

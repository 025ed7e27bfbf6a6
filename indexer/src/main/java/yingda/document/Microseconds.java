package yingda.document;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Instants as stores keep them: whole microseconds since 1970. */
public final class Microseconds {
  /** Beyond what a {@code long} of microseconds can hold; dates that mean always or never. */
  private static final long MOST_SECONDS = 9_000_000_000_000L;

  private Microseconds() {}

  /** Since 1970; dates beyond 285,000 years from then are brought to that bound. */
  public static long of(Instant instant) {
    long seconds = Math.clamp(instant.getEpochSecond(), -MOST_SECONDS, MOST_SECONDS);
    return seconds * 1_000_000 + instant.getNano() / 1_000;
  }

  /** The same; null for none. */
  public static @Nullable Long orNull(@Nullable Instant instant) {
    return instant == null ? null : of(instant);
  }

  public static Instant instant(long microseconds) {
    return Instant.EPOCH.plus(microseconds, ChronoUnit.MICROS);
  }

  /** An instant as it is when it is read again. */
  public static Instant rounded(Instant instant) {
    return instant(of(instant));
  }
}

package yingda.document;

import java.time.Instant;

/** Instants as whole milliseconds since 1970, exact for some thirty million years around us. */
public final class EpochMillis {
  private static final long MOST_SECONDS = 1_000_000_000_000_000L;

  private EpochMillis() {}

  /** Beyond what a {@code long} can hold, dates that mean always or never, the last one it can. */
  public static long of(Instant instant) {
    long seconds = Math.clamp(instant.getEpochSecond(), -MOST_SECONDS, MOST_SECONDS);
    return seconds * 1_000 + instant.getNano() / 1_000_000;
  }
}

package yingda.indexing;

import java.time.Instant;

/**
 * How far in the log something is.
 *
 * @param sequence of the last change
 * @param time of that change: what an index shows of earlier instants, it shows as history
 */
public record Position(long sequence, Instant time) {
  /** Before the first change. */
  public static final Position START = new Position(0, Instant.EPOCH);
}

package yingda.bench;

import java.util.List;
import java.util.Locale;

/**
 * How long requests took.
 *
 * @param micros in microseconds, ascending
 */
public record Times(List<Long> micros) {
  /** The median and the 99th percentile. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "median %.1f ms, 99th percentile %.1f ms",
        micros.get(micros.size() / 2) / 1_000.0,
        micros.get(micros.size() * 99 / 100) / 1_000.0);
  }
}

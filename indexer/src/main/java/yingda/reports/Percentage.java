package yingda.reports;

import java.util.Locale;

/**
 * A share, as people read it.
 *
 * @param value from 0 to 1
 */
public record Percentage(double value) {
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.1f%%", 100 * value);
  }
}

package yingda.usage;

import java.time.Duration;
import java.time.Instant;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/**
 * How long the words of customers are kept.
 *
 * @param questions whether the words of questions are kept at all, or only figures
 * @param time after which words are forgotten, those of gaps that were handed over too
 */
public record Retention(boolean questions, Duration time) {
  /** Half a year: two quarterly updates. */
  public static final Retention DEFAULT = new Retention(true, Duration.ofDays(180));

  /** Only figures, and what somebody hands over. */
  public static final Retention OFF = new Retention(false, DEFAULT.time);

  private static final String OFF_WORD = "off";
  private static final int MOST_DAYS = 3_650;

  /**
   * @param text a number of days, or {@code off}
   * @throws RejectedException if it is neither
   */
  public static Retention of(String subject, String text) {
    if (text.equals(OFF_WORD)) {
      return OFF;
    }
    int days = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    if (days < 1 || days > MOST_DAYS) {
      throw Refusal.invalid("not-days").with("value", text).with("limit", MOST_DAYS).at(subject);
    }
    return new Retention(true, Duration.ofDays(days));
  }

  /** Words from before this are forgotten. */
  Instant oldest(Instant now) {
    return now.minus(time);
  }
}

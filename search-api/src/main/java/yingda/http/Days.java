package yingda.http;

import java.time.LocalDate;
import yingda.importing.Dates;

/** Days as requests bring them. */
final class Days {
  private Days() {}

  /**
   * @param subject the field or parameter, for the message
   * @throws RejectedException if it is no day
   */
  static LocalDate of(String subject, String text) {
    return Dates.day(subject, text);
  }
}

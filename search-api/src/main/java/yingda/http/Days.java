package yingda.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import yingda.document.RejectedException;

/** Days as requests bring them. */
final class Days {
  private Days() {}

  /**
   * @param subject the field or parameter, for the message
   * @throws RejectedException if it is no day
   */
  static LocalDate of(String subject, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw RejectedException.invalid(
          subject, "\"" + text + "\" is no day, expected one such as 2026-10-01");
    }
  }
}

package yingda.reports;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/** A begin in time as people say it: a while ago, a day, or a time. */
public final class Since {
  private static final Pattern AGO = Pattern.compile("([0-9]{1,5})([hd])");

  private Since() {}

  /**
   * @param subject the field or option, for the message
   * @param text such as {@code 8h}, {@code 3d}, {@code 2026-10-01}, {@code 2026-10-01T08:00} or
   *     {@code 2026-10-01T00:00:00Z}
   * @throws RejectedException if it is none of these
   */
  public static Instant of(String subject, String text, Instant now, ZoneId zone) {
    String said = text.strip();
    Matcher ago = AGO.matcher(said);
    try {
      if (ago.matches()) {
        long count = Long.parseLong(ago.group(1));
        return now.minus(
            ago.group(2).equals("h") ? Duration.ofHours(count) : Duration.ofDays(count));
      }
      if (said.length() == 10) {
        return LocalDate.parse(said).atStartOfDay(zone).toInstant();
      }
      return said.length() <= 19 && !said.endsWith("Z")
          ? LocalDateTime.parse(said).atZone(zone).toInstant()
          : OffsetDateTime.parse(said).toInstant();
    } catch (DateTimeException e) {
      throw Refusal.invalid("not-a-since").with("value", text).at(subject);
    }
  }
}

package yingda.content;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yingda.document.RejectedException;

/** Dates as people write them: a day, or a time with its offset from UTC. */
final class Dates {
  /** With dashes as ISO 8601 has it, or with slashes as spreadsheets write it. */
  private static final Pattern DAY = Pattern.compile("([0-9]{4})([-/])([0-9]{1,2})\\2([0-9]{1,2})");

  private Dates() {}

  /** The time itself, or the first instant of the day. */
  static Instant begin(String subject, String text, ZoneId zone) {
    return instant(subject, text, zone, 0);
  }

  /** The time itself, or the first instant after the day. */
  static Instant end(String subject, String text, ZoneId zone) {
    return instant(subject, text, zone, 1);
  }

  /** What {@link #begin} reads: the day if one begins then. */
  static String writeBegin(Instant time, ZoneId zone) {
    return write(time, zone, 0);
  }

  /** What {@link #end} reads: the day if one ends then. */
  static String writeEnd(Instant time, ZoneId zone) {
    return write(time, zone, 1);
  }

  private static String write(Instant time, ZoneId zone, int minusDays) {
    ZonedDateTime there = time.atZone(zone);
    return there.equals(there.toLocalDate().atStartOfDay(zone)) && there.getYear() < 9999
        ? there.toLocalDate().minusDays(minusDays).toString()
        : time.toString();
  }

  private static Instant instant(String subject, String text, ZoneId zone, int plusDays) {
    try {
      Matcher day = DAY.matcher(text);
      return day.matches()
          ? date(day).plusDays(plusDays).atStartOfDay(zone).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw RejectedException.invalid(
          subject,
          "\""
              + text
              + "\" is no date, expected one such as 2026-10-01 or 2026-10-01T09:00:00+08:00");
    }
  }

  private static LocalDate date(Matcher day) {
    return LocalDate.of(
        Integer.parseInt(day.group(1)),
        Integer.parseInt(day.group(3)),
        Integer.parseInt(day.group(4)));
  }
}

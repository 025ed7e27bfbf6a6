package yingda.importing;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/** Days and times as people and spreadsheets write them. Where a day ends is the caller's zone. */
public final class Dates {
  /** 2026-12-31, 2026/12/31, 2026.12.31, 2026年12月31日, 20261231; behind it perhaps a time. */
  private static final Pattern DAY =
      Pattern.compile(
          "([0-9]{4})(?:\\s?([-/.])\\s?([0-9]{1,2})\\s?\\2\\s?([0-9]{1,2})"
              + "|\\s?年\\s?([0-9]{1,2})\\s?月\\s?([0-9]{1,2})\\s?[日号]"
              + "|([0-9]{2})([0-9]{2}))"
              + "(?:[T\\s]{0,2}([0-9]{1,2})[:时点]([0-9]{1,2})?分?(?::([0-9]{2})(?:\\.0+)?)?)?");

  /** What Excel counts from the end of 1899: a day of 1982 to 2064, perhaps with a time. */
  private static final Pattern SERIAL = Pattern.compile("([3-5][0-9]{4})(?:\\.([0-9]{1,12}))?");

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  /** The day first in some countries, the month in others. */
  private static final Pattern EITHER_WAY =
      Pattern.compile("[0-9]{1,2}([-/.])[0-9]{1,2}\\1[0-9]{2,4}(?:\\s.*)?");

  /** What stands where no day is meant. */
  private static final Set<String> NEVER =
      Set.of("长期 长期有效 永久 永久有效 一直有效 无 无限期 不限 不失效 永不失效 never none na forever".split(" ", -1));

  /** More than a day and a time have. */
  private static final int LONGEST = 80;

  private static final Pattern WEEKDAY =
      Pattern.compile("(?<=[日号0-9])\\s?\\(?(?:星期|周|礼拜)[一二三四五六日天]\\)?(?=\\s|$)");

  /** What Excel writes: 二〇二六年十二月三十一日. */
  private static final Pattern HAN_NUMBER = Pattern.compile("[〇零一二三四五六七八九十]{1,4}(?=\\s?[年月日号])");

  private static final String HAN_DIGITS = "〇一二三四五六七八九";
  private static final Pattern LATIN = Pattern.compile("[A-Za-z]{3}");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[-,.\\s]{1,3}");

  private static final DateTimeFormatter NAMED_MONTH =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("[d [MMMM][MMM] uuuu][[MMMM][MMM] d uuuu]")
          .toFormatter(Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);

  private Dates() {}

  /** A day, and the time on it; no time stands for all of it. */
  private record Written(LocalDate day, @Nullable LocalTime time) {
    Instant instant(ZoneId zone, int plusDays) {
      return time == null
          ? day.plusDays(plusDays).atStartOfDay(zone).toInstant()
          : day.atTime(time).atZone(zone).toInstant();
    }
  }

  /**
   * A day without a time.
   *
   * @param subject the field or option, for the message
   * @throws RejectedException if it is no day
   */
  public static LocalDate day(String subject, String text) {
    Written written = written(subject, spelled(text));
    if (written == null || written.time() != null) {
      throw Refusal.invalid("not-a-day").with("value", text).at(subject);
    }
    return written.day();
  }

  static boolean isDay(String text) {
    try {
      return written("", spelled(text)) != null;
    } catch (RejectedException unclear) {
      return true;
    }
  }

  /** Whether it says in words that there is no such day. */
  static boolean isNever(String text) {
    return text.strip().matches("[-—–/]{1,3}") || NEVER.contains(KeySpelling.fold(text));
  }

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
    Written written = written(subject, spelled(text));
    if (written != null) {
      return written.instant(zone, plusDays);
    }
    try {
      return OffsetDateTime.parse(text.strip()).toInstant();
    } catch (DateTimeException e) {
      throw noDate(subject, text);
    }
  }

  /** In digits, and without the day of the week. */
  private static String spelled(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    if (plain.length() > LONGEST) {
      return plain;
    }
    plain = WEEKDAY.matcher(plain).replaceFirst("");
    plain = HAN_NUMBER.matcher(plain).replaceAll(number -> digits(number.group()));
    return LATIN.matcher(plain).find() ? withNumberOfMonth(plain) : plain;
  }

  /** Dec 31, 2026 and 31-Dec-2026 tell which is the month. */
  private static String withNumberOfMonth(String text) {
    String words = BETWEEN_WORDS.matcher(text).replaceAll(" ");
    try {
      return LocalDate.parse(words, NAMED_MONTH).toString();
    } catch (DateTimeException none) {
      return text;
    }
  }

  /** 二〇二六 is a row of digits, 三十一 is not. */
  private static String digits(String numerals) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < numerals.length(); i++) {
      char numeral = numerals.charAt(i);
      if (numeral != '十') {
        digits.append(Math.max(0, HAN_DIGITS.indexOf(numeral)));
      } else if (i == 0) {
        digits.append('1');
      }
      if (numeral == '十' && i == numerals.length() - 1) {
        digits.append('0');
      }
    }
    return digits.toString();
  }

  /** Null if it is in none of these forms. */
  private static @Nullable Written written(String subject, String text) {
    if (EITHER_WAY.matcher(text).matches()) {
      throw Refusal.invalid("ambiguous-day").with("value", text).at(subject);
    }
    try {
      Matcher serial = SERIAL.matcher(text);
      Matcher day = DAY.matcher(text);
      return serial.matches() ? ofSerial(serial) : day.matches() ? ofDay(day) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Written ofSerial(Matcher serial) {
    LocalDate day = DAY_ZERO.plusDays(Integer.parseInt(serial.group(1)));
    if (serial.group(2) == null) {
      return new Written(day, null);
    }
    double part = Double.parseDouble("0." + serial.group(2));
    long seconds = Math.min(Math.round(part * 86_400), 86_399);
    return new Written(day, seconds == 0 ? null : LocalTime.ofSecondOfDay(seconds));
  }

  private static Written ofDay(Matcher matched) {
    LocalDate day =
        LocalDate.of(number(matched, 1), number(matched, 3, 5, 7), number(matched, 4, 6, 8));
    if (matched.group(9) == null) {
      return new Written(day, null);
    }
    int hour = number(matched, 9);
    int minute = number(matched, 10);
    int second = number(matched, 11);
    return hour == 24 && minute == 0 && second == 0
        ? new Written(day.plusDays(1), LocalTime.MIDNIGHT)
        : new Written(day, LocalTime.of(hour, minute, second));
  }

  /** Of the group of these that is there, 0 if none is. */
  private static int number(Matcher matched, int... groups) {
    for (int group : groups) {
      if (matched.group(group) != null) {
        return Integer.parseInt(matched.group(group));
      }
    }
    return 0;
  }

  private static RejectedException noDate(String subject, String text) {
    return Refusal.invalid("not-a-date").with("value", text).at(subject);
  }
}

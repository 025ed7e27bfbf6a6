package yingda.text;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Whole numbers in Han characters, as they are written and as they are said: 十五 is 15, 二零二六 is
 * 2026, 一千零五 is 1005, 一百二 is 120, 三万五 is 35000, 一万亿 is 10^12.
 */
public final class Numeral {
  static final String CHARACTERS = "零〇一二两三四五六七八九十百千万亿廿卅";

  private static final String DIGITS = "零一二三四五六七八九";
  private static final String SMALL_UNITS = "十百千";
  private static final long[] LARGE = {100_000_000, 10_000};
  private static final String LARGE_UNITS = "亿万";

  private static final int LONGEST_ROW = 4;

  /** In a shorter row of digits, 三四天, neighbours are a guess and no number. */
  private static final int SHORTEST_ROW = 3;

  /** So that no value is out of bounds: 一千万亿 is the longest anybody says. */
  private static final int LONGEST = 24;

  private Numeral() {}

  /** The value of a row of numerals; 0 if it is none, like 千百, or too long. */
  public static long value(String text) {
    if (text.length() > LONGEST) {
      return 0;
    }
    String plain = text.replace("廿", "二十").replace("卅", "三十");
    boolean row = plain.chars().noneMatch(character -> unit((char) character) > 1);
    return row ? row(plain) : Math.max(0, sum(plain, 1));
  }

  /** The value of three or four numerals that are digits, 0 of fewer or more. */
  static long row(String text) {
    if (text.length() > 1 && (text.length() < SHORTEST_ROW || text.length() > LONGEST_ROW)) {
      return 0;
    }
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      value = 10 * value + digit(text.charAt(i));
    }
    return value;
  }

  /**
   * What stands before the last of the largest units counts so often; the rest is added.
   *
   * @param above the unit before it, of which a digit alone is a tenth: 三万五
   * @return -1 if something is out of order
   */
  private static long sum(String text, long above) {
    if (text.length() == 1 && unit(text.charAt(0)) == 1) {
      return digit(text.charAt(0)) * Math.max(1, above / 10);
    }
    for (int i = 0; i < LARGE.length; i++) {
      int place = text.lastIndexOf(LARGE_UNITS.charAt(i));
      if (place >= 0) {
        boolean once = place > 0 && text.indexOf(LARGE_UNITS.charAt(i)) == place;
        long times = once ? sum(text.substring(0, place), 1) : -1;
        long rest = place + 1 == text.length() ? 0 : sum(text.substring(place + 1), LARGE[i]);
        return times <= 0 || rest < 0 || rest >= LARGE[i] ? -1 : times * LARGE[i] + rest;
      }
    }
    return small(text);
  }

  /** Below 10,000: each digit with its unit. */
  private static long small(String text) {
    long value = 0;
    long digit = text.charAt(0) == '十' ? 1 : 0;
    long limit = Long.MAX_VALUE;
    boolean zero = false;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      long unit = unit(character);
      boolean isUnit = unit > 1;
      boolean inOrder = isUnit ? digit > 0 && unit < limit : digit == 0;
      if (!inOrder) {
        return -1;
      }
      value += isUnit ? digit * unit : 0;
      limit = isUnit ? unit : limit;
      digit = isUnit ? 0 : digit(character);
      zero = !isUnit && (zero || digit == 0);
    }
    boolean inTens = !zero && limit > 10 && limit < Long.MAX_VALUE;
    return value + digit * (inTens ? limit / 10 : 1);
  }

  private static int digit(char character) {
    return switch (character) {
      case '两' -> 2;
      case '〇' -> 0;
      default -> DIGITS.indexOf(character);
    };
  }

  /** What a unit counts, 1 if it is none. */
  static long unit(char character) {
    return switch (character) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1_000;
      case '万' -> 10_000;
      case '亿' -> 100_000_000;
      default -> 1;
    };
  }

  /** How a number from 0 to 10^12 - 1 is written: 0 is 零, 12 is 十二. */
  public static String of(long value) {
    String han = value == 0 ? "零" : han(value);
    return han.startsWith("一十") ? han.substring(1) : han;
  }

  /** How a number from 1 to 10^12 - 1 may be written: 2 is 二 and 两, 120 is 一百二十 and 一百二. */
  static Set<String> written(long value) {
    String han = of(value);
    Set<String> written = new LinkedHashSet<>();
    addWithTwo(han, written);
    if (han.matches("[一二三四五六七八九](百|千|万)[一二三四五六七八九](十|百|千)")
        && value(han.substring(0, 3)) == value) {
      addWithTwo(han.substring(0, 3), written);
    }
    return written;
  }

  private static void addWithTwo(String han, Set<String> written) {
    written.add(han);
    if (han.matches("二([百千万亿].*)?")) {
      written.add("两" + han.substring(1));
    }
  }

  private static String han(long value) {
    StringBuilder text = new StringBuilder();
    long rest = value;
    for (int i = 0; i < LARGE.length; i++) {
      long times = rest / LARGE[i];
      rest %= LARGE[i];
      if (times > 0) {
        append(text, times, 10 * LARGE[i]);
        text.append(LARGE_UNITS.charAt(i));
      }
    }
    append(text, rest, text.isEmpty() ? 1 : 10_000);
    return text.toString();
  }

  /**
   * @param before what is less than a tenth of it has a zero before it
   */
  private static void append(StringBuilder text, long value, long before) {
    boolean first = text.isEmpty();
    if (value > 0 && !first && value < before / 10) {
      text.append('零');
    }
    long rest = value;
    int start = text.length();
    for (int unit = 1_000, place = 2; unit >= 1; unit /= 10, place--) {
      int digit = (int) (rest / unit);
      rest %= unit;
      if (digit > 0) {
        text.append(DIGITS.charAt(digit))
            .append(place < 0 ? "" : SMALL_UNITS.substring(place, place + 1));
      } else if (text.length() > start && rest > 0 && text.charAt(text.length() - 1) != '零') {
        text.append('零');
      }
    }
  }
}

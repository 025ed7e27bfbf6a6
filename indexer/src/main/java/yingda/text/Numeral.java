package yingda.text;

import java.util.ArrayList;
import java.util.List;

/** Whole numbers from 1 to 9,999 in Han characters: 十五 is 15, 两百 is 200, 二零二六 is 2026. */
public final class Numeral {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String UNITS = "十百千";

  private static final int LONGEST_ROW = 4;

  /** In a shorter row of digits, 三四天, neighbours are a guess and no number. */
  private static final int SHORTEST_ROW = 3;

  private Numeral() {}

  /** The value of a row of numerals; 0 if it is none, like 千百, or out of bounds. */
  public static int value(String text) {
    boolean row = text.chars().noneMatch(character -> UNITS.indexOf(character) >= 0);
    return row ? row(text) : sum(text);
  }

  private static int row(String text) {
    if (text.length() > 1 && (text.length() < SHORTEST_ROW || text.length() > LONGEST_ROW)) {
      return 0;
    }
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      value = 10 * value + digit(text.charAt(i));
    }
    return value;
  }

  /** Each digit with its unit; 0 for what is out of order. */
  private static int sum(String text) {
    int value = 0;
    int digit = text.charAt(0) == '十' ? 1 : 0;
    int limit = Integer.MAX_VALUE;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      int unit = unit(character);
      boolean isUnit = unit > 1;
      boolean inOrder = isUnit ? digit > 0 && unit < limit : digit == 0;
      if (!inOrder) {
        return 0;
      }
      value += isUnit ? digit * unit : 0;
      limit = isUnit ? unit : limit;
      digit = isUnit ? 0 : digit(character);
    }
    return value + digit;
  }

  private static int digit(char character) {
    return switch (character) {
      case '两' -> 2;
      case '〇' -> 0;
      default -> DIGITS.indexOf(character);
    };
  }

  private static int unit(char character) {
    return switch (character) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1_000;
      default -> 1;
    };
  }

  /** How a number from 1 to 9,999 may be written: 2 is 二 and 两. */
  static List<String> written(int value) {
    StringBuilder text = new StringBuilder();
    int rest = value;
    for (int unit = 1_000, place = 2; unit >= 1; unit /= 10, place--) {
      int digit = rest / unit;
      rest %= unit;
      if (digit > 0) {
        text.append(DIGITS.charAt(digit))
            .append(place < 0 ? "" : UNITS.substring(place, place + 1));
      } else if (!text.isEmpty() && rest > 0 && text.charAt(text.length() - 1) != '零') {
        text.append('零');
      }
    }
    String han = text.toString().replaceFirst("^一十", "十");
    List<String> written = new ArrayList<>(List.of(han));
    if (han.matches("二([百千].*)?")) {
      written.add("两" + han.substring(1));
    }
    return written;
  }
}

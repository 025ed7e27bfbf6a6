package yingda.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number that is part of a name and measures nothing: 双十一. */
final class NumberedName {
  private static final String DIGITS = "\\d一二三四五六七八九十百千万";

  private static final Pattern NAME =
      Pattern.compile(
          "(?<before>\\p{IsHan})(?<=[^"
              + DIGITS
              + "])["
              + DIGITS
              + "]{1,4}+"
              + "(?!["
              + DIGITS
              + "]|\\s?[天元块个次年月日号小分秒周件张单倍折多几点条把岁位期种])");

  private NumberedName() {}

  /** Whether question and wording both have such a name behind the same character. */
  static boolean isInBoth(String question, String wording) {
    for (Matcher name = NAME.matcher(question); name.find(); ) {
      for (Matcher other = NAME.matcher(wording); other.find(); ) {
        if (other.group("before").equals(name.group("before"))) {
          return true;
        }
      }
    }
    return false;
  }
}

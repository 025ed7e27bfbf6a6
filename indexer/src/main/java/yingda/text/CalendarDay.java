package yingda.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day in a text, however it is written: 2026年12月3日, 2026-12-03, 12月3号 and 十二月三日. Its year, month
 * and day are no three numbers that a text may have in part: the 31st of a month is not half the
 * 3rd.
 *
 * @param span of the normalised text
 * @param year 0 if it says none
 */
public record CalendarDay(TextSpan span, int year, int month, int day) {
  private static final String HAN = "[〇零一二三四五六七八九十廿卅]";

  private static final Pattern DAY =
      Pattern.compile(
          "(?<![\\d.])(?:(\\d{4}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?(\\d{1,2})(?![\\d])"
              + "|(?:(\\d{4}|\\d{2}) ?年 ?)?(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号])"
              + ("|(?:(" + HAN + "{4}+)年)?(?<!" + HAN + ")(" + HAN + "{1,2}+)月")
              + ("(" + HAN + "{1,3}+)[日号]"));

  private static final int CENTURY = 2000;

  /** All of them, in order. */
  public static List<CalendarDay> in(String normalized) {
    if (normalized.indexOf('月') < 0 && !Amount.mayBeIn(normalized)) {
      return List.of();
    }
    List<CalendarDay> days = new ArrayList<>();
    for (Matcher found = DAY.matcher(normalized); found.find(); ) {
      CalendarDay day =
          found.group(1) != null
              ? of(found, 1, 3, 4)
              : found.group(6) != null ? of(found, 5, 6, 7) : of(found, 8, 9, 10);
      if (day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= 31) {
        days.add(day);
      }
    }
    return days;
  }

  private static CalendarDay of(Matcher found, int year, int month, int day) {
    int years = value(found.group(year));
    return new CalendarDay(
        new TextSpan(found.start(), found.end()),
        years > 0 && years < 100 ? CENTURY + years : years,
        value(found.group(month)),
        value(found.group(day)));
  }

  private static int value(@Nullable String number) {
    if (number == null) {
      return 0;
    }
    return Character.isDigit(number.charAt(0))
        ? Integer.parseInt(number)
        : Math.toIntExact(Numeral.value(number));
  }

  /** Whether both may be the same: one may leave its year open. */
  public boolean isSame(CalendarDay other) {
    return month == other.month
        && day == other.day
        && (year == other.year || year == 0 || other.year == 0);
  }

  /** The ways to write it that a text may have. */
  Set<String> written() {
    Set<String> written = new LinkedHashSet<>();
    if (year > 0) {
      written.add(year + "年" + month + "月" + day + "日");
      written.add(year + "-" + month + "-" + day);
      written.add(year + "-" + padded(month) + "-" + padded(day));
      written.add(year + "." + month + "." + day);
      written.add(year + "." + padded(month) + "." + padded(day));
    }
    for (String unit : List.of("日", "号")) {
      written.add(month + "月" + day + unit);
      written.add(Numeral.of(month) + "月" + Numeral.of(day) + unit);
    }
    return written;
  }

  /** What it is found by, in any of these ways. */
  public Set<String> terms(WordTokenizer tokenizer) {
    Set<String> terms = new LinkedHashSet<>();
    for (String text : written()) {
      tokenizer.indexTokens(text).forEach(token -> terms.add(token.text()));
    }
    return terms;
  }

  private static String padded(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}

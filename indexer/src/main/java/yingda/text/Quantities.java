package yingda.text;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers, units and days in a query, which may be written otherwise: 七天 and 7天, 一万五 and 1.5万,
 * 500毫升 and 500ml. A unit only counts behind a number, as 米 and m mean other things too.
 */
final class Quantities {
  private static final List<List<String>> SAME_UNIT =
      List.of(
          List.of("毫升", "ml"),
          List.of("升", "l"),
          List.of("公斤", "千克", "kg"),
          List.of("克", "g"),
          List.of("毫克", "mg"),
          List.of("毫米", "mm"),
          List.of("厘米", "公分", "cm"),
          List.of("米", "m"),
          List.of("公里", "千米", "km"),
          List.of("英寸", "寸"),
          List.of("元", "块", "块钱"),
          List.of("分钟", "min"),
          List.of("小时", "钟头", "h"),
          List.of("天", "日"),
          List.of("周", "星期", "礼拜"),
          List.of("瓦", "w"),
          List.of("毫安", "毫安时", "mah"));

  private static final List<List<String>> SAME_TIME =
      List.of(
          List.of("半年", "6个月", "六个月"),
          List.of("半个月", "15天", "十五天"),
          List.of("半小时", "半个小时", "30分钟", "三十分钟"));

  private static final Map<String, List<String>> UNITS = units();

  /** One of them, as a pattern. */
  static final String ANY_UNIT =
      UNITS.keySet().stream().sorted(comparingInt(String::length).reversed()).collect(joining("|"));

  private static final Pattern UNIT =
      Pattern.compile("(?<=[0-9半" + Numeral.CHARACTERS + "] ?)(" + ANY_UNIT + ")(?![a-z])");

  private static final BigDecimal LEAST_SCALED = BigDecimal.valueOf(10_000);
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

  /** What stands before it makes a time another one. */
  private static final String IN_NUMBER = "0123456789.个上下前后大" + Numeral.CHARACTERS;

  /** 1.25万 is said, 1.2345万 is not. */
  private static final int MOST_DECIMALS = 2;

  private Quantities() {}

  private static Map<String, List<String>> units() {
    Map<String, List<String>> units = new HashMap<>();
    SAME_UNIT.forEach(same -> same.forEach(unit -> units.put(unit, same)));
    return units;
  }

  /**
   * @param query normalised
   */
  static List<QueryVariant> in(String query) {
    if (!Amount.mayBeIn(query)) {
      return List.of();
    }
    List<QueryVariant> variants = new ArrayList<>();
    for (Amount amount : Amount.in(query)) {
      Set<String> written = new LinkedHashSet<>();
      amount.values().forEach(value -> written.addAll(written(value)));
      String spelled = amount.span().of(query);
      written.stream()
          .filter(text -> !text.equals(spelled))
          .forEach(text -> variants.add(same(amount.span(), text)));
    }
    for (Matcher unit = UNIT.matcher(query); unit.find(); ) {
      UNITS.getOrDefault(unit.group(), List.of()).stream()
          .filter(same -> !same.equals(unit.group()))
          .forEach(same -> variants.add(same(new TextSpan(unit.start(), unit.end()), same)));
    }
    for (TextSpan group : DigitGroups.in(query)) {
      variants.add(same(group, DigitGroups.joined(group.of(query))));
    }
    SAME_TIME.forEach(same -> addTimes(query, same, variants));
    for (CalendarDay day : CalendarDay.in(query)) {
      day.written().stream()
          .filter(text -> !text.equals(day.span().of(query)))
          .forEach(text -> variants.add(same(day.span(), text)));
    }
    return variants;
  }

  private static QueryVariant same(TextSpan span, String text) {
    return new QueryVariant(span, text, true);
  }

  /** Of half a year: its months. The other way round, 6个月 is asked for as it is. */
  private static void addTimes(String query, List<String> same, List<QueryVariant> variants) {
    for (String time : same) {
      int start = time.startsWith("半") ? query.indexOf(time) : -1;
      if (start >= 0 && (start == 0 || IN_NUMBER.indexOf(query.charAt(start - 1)) < 0)) {
        TextSpan span = new TextSpan(start, start + time.length());
        same.stream()
            .filter(other -> !other.equals(time))
            .forEach(other -> variants.add(same(span, other)));
      }
    }
  }

  /** The ways to write a number that a text may have; none of what nobody spells out. */
  private static Set<String> written(BigDecimal value) {
    Set<String> written = new LinkedHashSet<>();
    BigDecimal size = value.abs();
    if (size.signum() == 0) {
      return Set.of("0", "零");
    }
    if (size.compareTo(MOST) >= 0) {
      return written;
    }
    written.add(size.toPlainString());
    if (size.scale() <= 0) {
      written.addAll(Numeral.written(size.longValueExact()));
    }
    if (size.compareTo(LEAST_SCALED) >= 0) {
      addScaled(size, 4, "万", written);
      addScaled(size, 8, "亿", written);
    }
    return value.signum() > 0 ? written : negative(written);
  }

  private static void addScaled(BigDecimal size, int zeros, String unit, Set<String> written) {
    BigDecimal scaled = size.movePointLeft(zeros).stripTrailingZeros();
    if (scaled.compareTo(BigDecimal.ONE) >= 0 && scaled.scale() <= MOST_DECIMALS) {
      written.add(scaled.toPlainString() + unit);
    }
  }

  private static Set<String> negative(Set<String> sizes) {
    Set<String> written = new LinkedHashSet<>();
    for (String size : sizes) {
      boolean digits = Character.isDigit(size.charAt(0));
      written.add(digits ? "-" + size : "零下" + size);
      if (digits) {
        written.add("零下" + size);
      }
    }
    return written;
  }
}

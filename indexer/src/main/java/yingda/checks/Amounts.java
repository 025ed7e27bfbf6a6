package yingda.checks;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yingda.text.Numeral;

/** The numbers of a sentence that have a unit: prices, periods, dates, shares. */
final class Amounts {
  private static final List<List<String>> SAME_UNIT =
      List.of(
          List.of("天", "日"),
          List.of("工作日", "个工作日"),
          List.of("小时", "个小时"),
          List.of("分钟"),
          List.of("周", "星期", "个星期"),
          List.of("月", "个月"),
          List.of("年"),
          List.of("元", "块", "块钱"),
          List.of("万元", "万"),
          List.of("折"),
          List.of("%", "％"),
          List.of("次"),
          List.of("倍"),
          List.of("公里", "千米", "km"),
          List.of("公斤", "千克", "kg"),
          List.of("毫安时", "mah"),
          List.of("g", "gb"),
          List.of("t", "tb"),
          List.of("mb"));

  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<![0-9a-z.])([0-9]{1,9}(?:\\.[0-9]{1,4})?|[零〇一二两三四五六七八九十百千]{1,20}) ?("
              + "个工作日|工作日|个小时|小时|分钟|个星期|星期|周|个月|月|天|日|年|万元|块钱|元|块|万|折|%|％|次|倍"
              + "|公里|千米|公斤|千克|毫安时|km|kg|mah|gb|tb|mb|g|t)(?![a-z])");

  private static final String DATE_UNIT = "月日";

  private static final Pattern DATE =
      Pattern.compile(
          "(?<![0-9a-z.])([0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?月 ?"
              + "([0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?[日号]");

  private Amounts() {}

  /** What is said by unit, such as 12 元 or 10月8日, each amount in one way only. */
  static Map<String, Set<String>> of(String normalized) {
    Map<String, Set<String>> amounts = new TreeMap<>();
    Matcher date = DATE.matcher(normalized);
    while (date.find()) {
      add(amounts, DATE_UNIT, shown(date.group(1)) + "月" + shown(date.group(2)) + "日");
    }
    Matcher amount = AMOUNT.matcher(date.replaceAll(" "));
    while (amount.find()) {
      if (value(amount.group(1)).signum() > 0) {
        String unit = unit(amount.group(2));
        add(amounts, unit, shown(amount.group(1)) + " " + unit);
      }
    }
    return amounts;
  }

  private static void add(Map<String, Set<String>> amounts, String unit, String shown) {
    boolean unused = amounts.computeIfAbsent(unit, none -> new LinkedHashSet<>()).add(shown);
  }

  /** What is said of the amounts. */
  static String without(String normalized) {
    return AMOUNT.matcher(DATE.matcher(normalized).replaceAll(" ")).replaceAll(" ");
  }

  private static String shown(String written) {
    return value(written).toPlainString();
  }

  private static BigDecimal value(String written) {
    return Character.isDigit(written.charAt(0)) && written.charAt(0) < 128
        ? new BigDecimal(written).stripTrailingZeros()
        : BigDecimal.valueOf(Numeral.value(written));
  }

  private static String unit(String written) {
    return SAME_UNIT.stream()
        .filter(same -> same.contains(written))
        .map(List::getFirst)
        .findFirst()
        .orElse(written);
  }
}

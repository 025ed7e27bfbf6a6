package yingda.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
          "(?<![0-9a-z.])([0-9]{1,9}(?:\\.[0-9]{1,4})?|[零〇一二两三四五六七八九十百千]+) ?("
              + "个工作日|工作日|个小时|小时|分钟|个星期|星期|周|个月|月|天|日|年|万元|块钱|元|块|万|折|%|％|次|倍"
              + "|公里|千米|公斤|千克|毫安时|km|kg|mah|gb|tb|mb|g|t)(?![a-z])");

  private Amounts() {}

  /** The values by unit. */
  static Map<String, Set<BigDecimal>> of(String normalized) {
    Map<String, Set<BigDecimal>> amounts = new TreeMap<>();
    Matcher matcher = AMOUNT.matcher(normalized);
    while (matcher.find()) {
      BigDecimal value = value(matcher.group(1));
      if (value.signum() > 0) {
        amounts.computeIfAbsent(unit(matcher.group(2)), none -> new TreeSet<>()).add(value);
      }
    }
    return amounts;
  }

  /** What is said of the amounts. */
  static String without(String normalized) {
    return AMOUNT.matcher(normalized).replaceAll(" ");
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

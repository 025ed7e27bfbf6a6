package yingda.text;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers and units in a query, which may be written otherwise: 七天 and 7天, 500毫升 and 500ml. A
 * character is only taken for a number before something that is counted, as 一下 and 十分 are none; a
 * unit only behind a number, as 米 and m mean other things too.
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

  private static final Map<String, List<String>> UNITS = units();

  private static final String NUMERALS = "零〇一二两三四五六七八九十百千";
  private static final Pattern NUMERAL = Pattern.compile("[" + NUMERALS + "]+");
  private static final Pattern DIGITS = Pattern.compile("(?<![0-9a-z.])[1-9][0-9]{0,3}(?![0-9.])");
  private static final Pattern UNIT =
      Pattern.compile("(?<=[0-9" + NUMERALS + "半] ?)(" + longestFirst() + ")(?![a-z])");

  /** Of 一 and 十 alone, nobody knows whether they are numbers without what follows. */
  private static final Pattern COUNTED =
      Pattern.compile(" ?(" + longestFirst() + "|个?月|号|年|秒|角|折|倍|期|度|级|岁|斤)");

  private static final Pattern COUNTED_IF_MANY = Pattern.compile("[个件次位人台部条张层楼]");

  private Quantities() {}

  private static Map<String, List<String>> units() {
    Map<String, List<String>> units = new HashMap<>();
    SAME_UNIT.forEach(same -> same.forEach(unit -> units.put(unit, same)));
    return units;
  }

  private static String longestFirst() {
    return UNITS.keySet().stream()
        .sorted(comparingInt(String::length).reversed())
        .collect(joining("|"));
  }

  /**
   * @param query normalised
   */
  static List<Variant> in(String query) {
    List<Variant> variants = new ArrayList<>();
    for (Matcher digits = DIGITS.matcher(query); digits.find(); ) {
      int value = Integer.parseInt(digits.group());
      Numeral.written(value).forEach(numeral -> variants.add(variant(digits, numeral)));
    }
    for (Matcher numeral = NUMERAL.matcher(query); numeral.find(); ) {
      int value = Numeral.value(numeral.group());
      if (value > 0 && isNumber(numeral, query, value)) {
        variants.add(variant(numeral, Integer.toString(value)));
      }
    }
    for (Matcher unit = UNIT.matcher(query); unit.find(); ) {
      UNITS.getOrDefault(unit.group(), List.of()).stream()
          .filter(same -> !same.equals(unit.group()))
          .forEach(same -> variants.add(variant(unit, same)));
    }
    return variants;
  }

  private static boolean isNumber(Matcher numeral, String query, int value) {
    return numeral.group().length() > 1
        || isBefore(COUNTED, query, numeral.end())
        || (value > 1 && isBefore(COUNTED_IF_MANY, query, numeral.end()));
  }

  private static boolean isBefore(Pattern pattern, String query, int offset) {
    return pattern.matcher(query).region(offset, query.length()).lookingAt();
  }

  private static Variant variant(Matcher found, String text) {
    return new Variant(new Span(found.start(), found.end()), text);
  }
}

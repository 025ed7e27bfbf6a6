package yingda.exams;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yingda.text.Numeral;

/**
 * How much an amount is, whatever unit says so: 24 小时 and 1 天, 半小时 and 30 分钟 are the same.
 *
 * @param start offset in the text
 * @param end offset behind the unit
 * @param low in units of the measure; the same as {@code high} where it is no range
 * @param high in units of the measure
 * @param measure what is measured: time in seconds, money in 元, weight in 克, data in MB
 * @param unit as people say it, without 个
 */
record Quantity(int start, int end, double low, double high, String measure, String unit) {
  private static final String TIME = "time";
  private static final String MONEY = "money";
  private static final String WEIGHT = "weight";
  private static final String DATA = "data";

  private static final double MINUTE = 60;
  private static final double HOUR = 60 * MINUTE;
  private static final double DAY = 24 * HOUR;

  /** One of a unit, in its measure. */
  private record Scale(String measure, double size) {}

  /** People take a month for 30 days and a working day for a day. */
  private static final Map<String, Scale> SCALES =
      Map.ofEntries(
          Map.entry("秒", new Scale(TIME, 1)),
          Map.entry("分钟", new Scale(TIME, MINUTE)),
          Map.entry("小时", new Scale(TIME, HOUR)),
          Map.entry("天", new Scale(TIME, DAY)),
          Map.entry("自然日", new Scale(TIME, DAY)),
          Map.entry("工作日", new Scale(TIME, DAY)),
          Map.entry("周", new Scale(TIME, 7 * DAY)),
          Map.entry("星期", new Scale(TIME, 7 * DAY)),
          Map.entry("月", new Scale(TIME, 30 * DAY)),
          Map.entry("年", new Scale(TIME, 365 * DAY)),
          Map.entry("元", new Scale(MONEY, 1)),
          Map.entry("万元", new Scale(MONEY, 10_000)),
          Map.entry("毫克", new Scale(WEIGHT, 0.001)),
          Map.entry("克", new Scale(WEIGHT, 1)),
          Map.entry("斤", new Scale(WEIGHT, 500)),
          Map.entry("公斤", new Scale(WEIGHT, 1_000)),
          Map.entry("千克", new Scale(WEIGHT, 1_000)),
          Map.entry("MB", new Scale(DATA, 1)),
          Map.entry("M", new Scale(DATA, 1)),
          Map.entry("GB", new Scale(DATA, 1_024)),
          Map.entry("G", new Scale(DATA, 1_024)));

  /** 12 months and a year are the same to people, 30 days and 31 are two amounts. */
  private static final double ALIKE = 0.035;

  private static final String NUMBER = "[0-9]{1,9}(?:\\.[0-9]{1,2})?|[一二两三四五六七八九十百]{1,4}";

  private static final Pattern SAID =
      Pattern.compile(
          "(?<![0-9a-zA-Z.第])(?:(?<from>NUMBER)\\s?[—–~～至到-]\\s?)?(?<number>NUMBER)?"
                  .replace("NUMBER", NUMBER)
              + "\\s?(?<half>个半|半个|半)?\\s?个?(?<unit>工作日|自然日|小时|分钟|秒|星期|周|月|天|年|万元|元|折|%|％"
              + "|次|倍|公里|公斤|千克|毫克|克|斤|毫升|积分|字符|字|款|人|GB|MB|M|G)(?<more>半)?");

  /** All that a text says, in order. */
  static List<Quantity> in(String text) {
    List<Quantity> quantities = new ArrayList<>();
    for (Matcher said = SAID.matcher(text); said.find(); ) {
      if (said.group("number") != null || said.group("half") != null) {
        quantities.add(of(said));
      }
    }
    return quantities;
  }

  /** The one of a number with its unit. */
  static @Nullable Quantity of(String said) {
    Matcher matcher = SAID.matcher(said);
    boolean isOne = matcher.lookingAt() && matcher.group("number") != null;
    return isOne ? of(matcher) : null;
  }

  private static Quantity of(Matcher said) {
    double half = said.group("half") == null && said.group("more") == null ? 0 : 0.5;
    double high = value(said.group("number")) + half;
    double low = said.group("from") == null ? high : value(said.group("from"));
    String unit = said.group("unit").replace("％", "%");
    Scale scale = SCALES.getOrDefault(unit, new Scale(unit, 1));
    return new Quantity(
        said.start(), said.end(), low * scale.size(), high * scale.size(), scale.measure(), unit);
  }

  private static double value(@Nullable String number) {
    if (number == null) {
      return 0;
    }
    return number.charAt(0) <= '9' ? Double.parseDouble(number) : Numeral.value(number);
  }

  /** Whether people take both for the same. */
  boolean isSame(Quantity other) {
    return measure.equals(other.measure)
        && isNear(low, other.low, unit.equals(other.unit))
        && isNear(high, other.high, unit.equals(other.unit));
  }

  private static boolean isNear(double one, double other, boolean isExact) {
    double most = isExact ? 0 : ALIKE * Math.max(one, other);
    return Math.abs(one - other) <= most;
  }
}

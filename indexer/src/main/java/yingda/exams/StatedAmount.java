package yingda.exams;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yingda.text.Numeral;

/**
 * A number with its unit in a statement: 7天, 1—3 个工作日, 一年内.
 *
 * @param start offset of the number
 * @param end offset behind the number
 * @param number as it is written; two of them if it is a range
 * @param unit as it is written
 */
record StatedAmount(int start, int end, String number, String unit) {
  private static final String UNIT =
      "个工作日|工作日|个自然日|个小时|小时|分钟|秒|个星期|星期|周|个月|天|年|万元|元|折|%|％|次|倍|公里|公斤|千克|毫升"
          + "|积分|个字符|个字|款|人(?!工)|GB|MB|G(?![A-Za-z])";

  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<![0-9a-zA-Z.第:：])(?:(?<digits>[0-9]{1,6}(?:\\.[0-9]{1,2})?"
              + "(?:\\s?[—–~～至到-]\\s?[0-9]{1,6}(?:\\.[0-9]{1,2})?)?)"
              + "\\s?(?<unit>"
              + UNIT
              + ")"
              + "|(?<![第每一二两三四五六七八九十百几])(?<han>[一二两三四五六七八九十]{1,3})"
              + "\\s?(?<unit2>个工作日|个小时|小时|分钟|个月|天|年|周)(?=内|以内|之内|后|前|以上|以后|之前))");

  private static final Pattern RANGE =
      Pattern.compile("([0-9]{1,6})(\\s?[—–~～至到-]\\s?)([0-9]{1,6})");
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,6}");

  /** 2026年 is a year. */
  private static final long FIRST_YEAR = 1_000;

  private static final String ENDS = "，。；！？：、,;:!?\n";

  private static final long HUNDRED = 100;
  private static final long TEN = 10;

  /** All of them, in order. */
  static List<StatedAmount> in(String statement) {
    List<StatedAmount> amounts = new ArrayList<>();
    Matcher found = AMOUNT.matcher(statement);
    while (found.find()) {
      boolean isHan = found.group("han") != null;
      String group = isHan ? "han" : "digits";
      StatedAmount amount =
          new StatedAmount(
              found.start(group),
              found.end(group),
              found.group(group),
              found.group(isHan ? "unit2" : "unit"));
      if (!amount.isCalendarYear()) {
        amounts.add(amount);
      }
    }
    return amounts;
  }

  private boolean isCalendarYear() {
    return unit.equals("年") && WHOLE.matcher(number).matches() && value() >= FIRST_YEAR;
  }

  /** Whether it is written in digits, and none but one. */
  boolean isPlain() {
    return WHOLE.matcher(number).matches();
  }

  private boolean isHan() {
    return isHan(number);
  }

  private static boolean isHan(String number) {
    return number.charAt(0) > '9';
  }

  private long value() {
    return value(number);
  }

  private static long value(String number) {
    return isHan(number) ? Numeral.value(number) : Long.parseLong(number);
  }

  /** Whether nothing else in the statement gives it away, and it is no word of somebody else. */
  boolean isAskable(String statement) {
    String plain = statement.replace(" ", "");
    int first = plain.indexOf(said());
    boolean isOnce = first >= 0 && plain.indexOf(said(), first + 1) < 0;
    String before = statement.substring(0, start);
    return isOnce && before.lastIndexOf('“') <= before.lastIndexOf('”');
  }

  /** The statement with another number there. */
  String replaced(String statement, String other) {
    return statement.substring(0, start) + other + statement.substring(end);
  }

  /** Number and unit, as they are said together. */
  String said() {
    return number + unit;
  }

  /** How much another number of this unit is; null if that is not known. */
  @Nullable Quantity quantity(String other) {
    return Quantity.of(other + unit);
  }

  /** The clause of a text in which it stands, without it and its like. */
  String clause(String text) {
    return clause(text, start, end);
  }

  /** The same of what stands at a place. */
  static String clause(String text, int start, int end) {
    int from = start;
    while (from > 0 && ENDS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    int to = end;
    while (to < text.length() && ENDS.indexOf(text.charAt(to)) < 0) {
      to++;
    }
    return AMOUNT.matcher(text.substring(from, to)).replaceAll(" ");
  }

  /** Whether both are of the same unit, whatever is written before it. */
  boolean isOfUnit(StatedAmount other) {
    return plainUnit().equals(other.plainUnit());
  }

  private String plainUnit() {
    return unit.replace("个", "").replace("％", "%");
  }

  /**
   * Other numbers that it might be taken for, the likeliest first, each written as this one.
   *
   * @param neighbours amounts of other entries
   */
  Set<String> others(List<StatedAmount> neighbours) {
    Set<String> others = new LinkedHashSet<>();
    if (!isHan() && !isPlain()) {
      addRanges(neighbours, others);
      return others;
    }
    neighbours.stream()
        .filter(this::isOfUnit)
        .filter(other -> other.isHan() || other.isPlain())
        .map(StatedAmount::value)
        .filter(this::isPossible)
        .forEach(other -> others.add(written(other)));
    long value = value();
    for (long other :
        new long[] {
          value * 2,
          value * 3,
          value % 2 == 0 ? value / 2 : 0,
          value + 1,
          value * 4,
          value + 2,
          value * 5
        }) {
      if (isPossible(other)) {
        others.add(written(other));
      }
    }
    others.remove(number);
    return others;
  }

  private boolean isPossible(long other) {
    boolean isShare = plainUnit().equals("%") && other > HUNDRED;
    boolean isDiscount = unit.equals("折") && other >= TEN;
    return other > 0 && other != value() && !isShare && !isDiscount;
  }

  private String written(long other) {
    if (!isHan()) {
      return Long.toString(other);
    }
    return other == 2 ? "两" : Numeral.of(other);
  }

  private void addRanges(List<StatedAmount> neighbours, Set<String> others) {
    Matcher range = RANGE.matcher(number);
    if (!range.matches()) {
      return;
    }
    neighbours.stream()
        .filter(this::isOfUnit)
        .map(StatedAmount::number)
        .filter(other -> RANGE.matcher(other).matches())
        .filter(other -> !digitsOf(other).equals(digitsOf(number)))
        .forEach(others::add);
    long from = Long.parseLong(range.group(1));
    long to = Long.parseLong(range.group(3));
    long step = Math.max(1, to - from);
    for (long shift : new long[] {step, 2 * step, -step, 3 * step, 4 * step}) {
      if (from + shift > 0) {
        others.add((from + shift) + range.group(2) + (to + shift));
      }
    }
  }

  private static String digitsOf(String range) {
    return range.replaceAll("[^0-9]+", "-");
  }
}

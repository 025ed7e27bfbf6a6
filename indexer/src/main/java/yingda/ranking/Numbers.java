package yingda.ranking;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yingda.text.Amount;
import yingda.text.CalendarDay;
import yingda.text.Codes;
import yingda.text.Measure;
import yingda.text.Token;

/**
 * What a wording says in numbers.
 *
 * @param values of all of them, model numbers, and sizes behind what is measured and a space
 * @param days each as a whole
 * @param counted the values by the Han character before or behind them: 满 300, 300 元; sizes by what
 *     is measured
 */
record Numbers(Set<String> values, List<CalendarDay> days, Map<String, Set<String>> counted) {
  /** Digits of a number that may be written in groups. */
  private static final int LONG = 6;

  private static final Pattern VERSION = Pattern.compile("(?<!\\d)\\d++(?:\\.\\d++){2,}+");

  private static final Numbers NONE = new Numbers(Set.of(), List.of(), Map.of());

  public static Numbers in(String normalized) {
    if (!Amount.mayBeIn(normalized)) {
      return NONE;
    }
    Numbers numbers = new Numbers(new HashSet<>(), CalendarDay.in(normalized), new HashMap<>());
    Amount.in(normalized).forEach(amount -> numbers.add(amount, normalized));
    for (Token code : Codes.tokens(normalized)) {
      if (code.text().length() >= LONG || code.text().chars().anyMatch(Character::isLetter)) {
        numbers.values.add(code.text());
      }
    }
    for (Matcher version = VERSION.matcher(normalized); version.find(); ) {
      numbers.values.add(version.group());
    }
    return numbers;
  }

  private void add(Amount amount, String text) {
    Measure measure = Measure.of(amount, text);
    if (measure != null) {
      String size = measure.size().stripTrailingZeros().toPlainString();
      values.add(measure.kind() + " " + size);
      counted.computeIfAbsent(measure.kind(), none -> new HashSet<>()).add(size);
    }
    String before = text.substring(0, amount.span().start()).stripTrailing();
    String behind = text.substring(amount.span().end()).stripLeading();
    for (BigDecimal value : amount.values()) {
      values.add(value.toPlainString());
      if (!before.isEmpty()) {
        count(before.substring(before.length() - 1), "^", value);
      }
      if (!behind.isEmpty()) {
        count(behind.substring(0, 1), "$", value);
      }
    }
  }

  private void count(String character, String side, BigDecimal value) {
    if (Character.isIdeographic(character.charAt(0))) {
      counted.computeIfAbsent(character + side, none -> new HashSet<>()).add(value.toPlainString());
    }
  }

  /** Whether there are any; without them there is nothing to differ in. */
  public boolean any() {
    return !values.isEmpty();
  }

  /** Whether both have some, and none in common, or count the same otherwise. */
  public boolean differFrom(Numbers other) {
    boolean others = any() && other.any() && Collections.disjoint(values, other.values);
    return others || haveOtherDays(other) || countOtherwise(other);
  }

  /** Whether a model number of one is the beginning of one of the other: E10 of E1024. */
  public boolean beginOneAnother(Numbers other) {
    List<String> others = other.models();
    return models().stream()
        .anyMatch(
            one -> others.stream().anyMatch(two -> two.startsWith(one) || one.startsWith(two)));
  }

  private List<String> models() {
    return values.stream()
        .filter(value -> value.indexOf(' ') < 0 && value.chars().anyMatch(Character::isLetter))
        .toList();
  }

  /** Whether both name days, and none in common. */
  public boolean haveOtherDays(Numbers other) {
    return !days.isEmpty()
        && !other.days.isEmpty()
        && days.stream().noneMatch(day -> other.days.stream().anyMatch(day::isSame));
  }

  private boolean countOtherwise(Numbers other) {
    return counted.entrySet().stream()
        .anyMatch(
            of -> {
              Set<String> same = other.counted.get(of.getKey());
              return same != null && Collections.disjoint(same, of.getValue());
            });
  }
}

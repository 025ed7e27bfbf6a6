package yingda.lucene;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yingda.text.Amount;
import yingda.text.Codes;
import yingda.text.Denial;
import yingda.text.Signs;
import yingda.text.Token;

/**
 * What two wordings may disagree about though they share all other words.
 *
 * @param numbers the values of all numbers, and model numbers
 * @param counted the values by the Han character before or behind them: 满 300, 300 元
 * @param words its words, with their signs
 * @param negated whether something is said not to be so
 */
record Claims(
    Set<String> numbers,
    Map<String, Set<String>> counted,
    Collection<String> words,
    boolean negated) {
  /** Digits of a number that may be written in groups. */
  private static final int LONG = 6;

  private static final Pattern VERSION = Pattern.compile("(?<!\\d)\\d++(?:\\.\\d++){2,}+");
  private static final Pattern DIGIT = Pattern.compile("[0-9零〇一二两三四五六七八九十百千万亿半廿卅]");

  /**
   * @param words the most likely words of the wording
   */
  static Claims of(String normalized, Collection<String> words) {
    Set<String> numbers = new HashSet<>();
    Map<String, Set<String>> counted = new HashMap<>();
    if (DIGIT.matcher(normalized).find()) {
      Amount.in(normalized).forEach(amount -> add(amount, normalized, numbers, counted));
      for (Token code : Codes.tokens(normalized)) {
        if (code.text().length() >= LONG || code.text().chars().anyMatch(Character::isLetter)) {
          numbers.add(code.text());
        }
      }
      for (Matcher version = VERSION.matcher(normalized); version.find(); ) {
        numbers.add(version.group());
      }
    }
    return new Claims(numbers, counted, words, Denial.isIn(normalized, words));
  }

  private static void add(
      Amount amount, String text, Set<String> numbers, Map<String, Set<String>> counted) {
    String before = text.substring(0, amount.span().start()).stripTrailing();
    String behind = text.substring(amount.span().end()).stripLeading();
    for (BigDecimal value : amount.values()) {
      numbers.add(value.toPlainString());
      if (!before.isEmpty()) {
        count(before.substring(before.length() - 1), "^", value, counted);
      }
      if (!behind.isEmpty()) {
        count(behind.substring(0, 1), "$", value, counted);
      }
    }
  }

  private static void count(
      String character, String side, BigDecimal value, Map<String, Set<String>> counted) {
    if (Character.isIdeographic(character.charAt(0))) {
      counted.computeIfAbsent(character + side, none -> new HashSet<>()).add(value.toPlainString());
    }
  }

  /**
   * Whether both have numbers, and none in common; or count the same otherwise; or have a word with
   * another sign: Pro is not Pro+.
   */
  boolean hasOtherNumbersThan(Claims other) {
    boolean others =
        !numbers.isEmpty()
            && !other.numbers.isEmpty()
            && Collections.disjoint(numbers, other.numbers);
    return others || countsOtherwise(other) || signsOtherwise(other) || other.signsOtherwise(this);
  }

  private boolean countsOtherwise(Claims other) {
    return counted.entrySet().stream()
        .anyMatch(
            of -> {
              Set<String> values = other.counted.get(of.getKey());
              return values != null && Collections.disjoint(values, of.getValue());
            });
  }

  private boolean signsOtherwise(Claims other) {
    for (String word : words) {
      String plain = Signs.without(word);
      boolean signed =
          plain.length() < word.length() && plain.chars().anyMatch(Character::isLetter);
      if (signed && !other.words.contains(word) && !words.contains(plain)) {
        if (other.words.stream().anyMatch(one -> Signs.without(one).equals(plain))) {
          return true;
        }
      }
    }
    return false;
  }
}

package yingda.lucene;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import yingda.text.Codes;
import yingda.text.Token;

/**
 * What two wordings may disagree about though they share all other words.
 *
 * @param numbers all numbers, alone or in model numbers
 * @param negated whether something is said not to be so
 */
record Claims(Set<String> numbers, boolean negated) {
  /** 能不能, 有没有: asks, and denies nothing. */
  private static final Pattern EITHER_OR = Pattern.compile("(.)[不没]\\1");

  private static final Pattern NOT = Pattern.compile("[不没无未别勿]");

  static Claims of(String normalized) {
    Set<String> numbers = new HashSet<>();
    for (Token code : Codes.tokens(normalized)) {
      numbers.add(code.text());
    }
    String plain = EITHER_OR.matcher(normalized).replaceAll("$1");
    return new Claims(numbers, NOT.matcher(plain).find());
  }

  /** Whether both have numbers, and none in common. */
  boolean hasOtherNumbersThan(Claims other) {
    return !numbers.isEmpty()
        && !other.numbers.isEmpty()
        && Collections.disjoint(numbers, other.numbers);
  }
}

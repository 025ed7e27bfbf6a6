package yingda.ranking;

import java.util.Collection;
import yingda.text.Denial;
import yingda.text.Signs;

/**
 * What a wording may disagree with a question about though they share all other words.
 *
 * @param numbers what the question says in numbers
 * @param words its words, with their signs
 * @param negated whether it says that something is not so
 */
record NumbersAndNegation(Numbers numbers, Collection<String> words, boolean negated) {

  /**
   * @param words the most likely words of the question
   */
  static NumbersAndNegation of(String normalized, Collection<String> words) {
    return new NumbersAndNegation(Numbers.in(normalized), words, Denial.isIn(normalized, words));
  }

  /**
   * Whether a wording has other numbers, or a word with another sign: Pro is not Pro+. Its numbers
   * are read only beside a question that has some: a search compares hundreds of wordings.
   *
   * @param other the most likely words of the wording
   */
  boolean differInNumbers(String wording, Collection<String> other) {
    return (numbers.any() && numbers.differFrom(Numbers.in(wording)))
        || signsDiffer(words, other)
        || signsDiffer(other, words);
  }

  /** Whether one of both says that something is not so, and the other does not. */
  boolean differInDenial(String wording, Collection<String> other) {
    return Denial.isIn(wording, other) != negated;
  }

  private static boolean signsDiffer(Collection<String> signed, Collection<String> others) {
    for (String word : signed) {
      String plain = Signs.without(word);
      boolean hasSign =
          plain.length() < word.length() && plain.chars().anyMatch(Character::isLetter);
      if (hasSign
          && !others.contains(word)
          && !signed.contains(plain)
          && others.stream().anyMatch(one -> Signs.without(one).equals(plain))) {
        return true;
      }
    }
    return false;
  }
}

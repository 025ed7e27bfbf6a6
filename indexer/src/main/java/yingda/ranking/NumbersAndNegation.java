package yingda.ranking;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import yingda.text.Analysis;
import yingda.text.Denial;
import yingda.text.Signs;

/**
 * What a wording may disagree with a question about though they share all other words.
 *
 * @param numbers what the question says in numbers
 * @param dayTerms what the days it names are found by
 * @param words its words, with their signs
 * @param negated whether it says that something is not so
 */
record NumbersAndNegation(
    Numbers numbers, Set<String> dayTerms, Collection<String> words, boolean negated) {

  /**
   * @param words the most likely words of the question
   */
  static NumbersAndNegation of(String normalized, Collection<String> words, Analysis analysis) {
    Numbers numbers = Numbers.in(normalized);
    Set<String> dayTerms = new LinkedHashSet<>();
    numbers.days().forEach(day -> dayTerms.addAll(day.terms(analysis.tokenizer())));
    return new NumbersAndNegation(numbers, dayTerms, words, Denial.isIn(normalized, words));
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

  /** Whether a wording names another day: then it has nothing of the one that was asked for. */
  boolean differInDays(String wording) {
    return !dayTerms.isEmpty() && numbers.haveOtherDays(Numbers.in(wording));
  }

  /** Whether one of both says that something is not so, and the other does not. */
  boolean differInDenial(String wording, Collection<String> other) {
    return Denial.isIn(wording, other) != negated;
  }

  static boolean signsDiffer(Collection<String> signed, Collection<String> others) {
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

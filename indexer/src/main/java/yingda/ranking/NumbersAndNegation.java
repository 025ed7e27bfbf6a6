package yingda.ranking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import yingda.text.Amount;
import yingda.text.Analysis;
import yingda.text.Denial;
import yingda.text.DiceSimilarity;
import yingda.text.Measure;
import yingda.text.Signs;
import yingda.text.TextSpan;

/**
 * What a wording may disagree with a question about though they share all other words.
 *
 * @param numbers what the question says in numbers
 * @param dayTerms what the days it names are found by
 * @param words its words, with their signs
 * @param negated whether it says that something is not so
 * @param besideNumbers its letters and Han characters that belong to no number or unit
 */
record NumbersAndNegation(
    Numbers numbers,
    Set<String> dayTerms,
    Collection<String> words,
    boolean negated,
    List<String> besideNumbers) {

  /**
   * @param words the most likely words of the question
   */
  static NumbersAndNegation of(String normalized, Collection<String> words, Analysis analysis) {
    Numbers numbers = Numbers.in(normalized);
    Set<String> dayTerms = new LinkedHashSet<>();
    numbers.days().forEach(day -> dayTerms.addAll(day.terms(analysis.tokenizer())));
    return new NumbersAndNegation(
        numbers, dayTerms, words, Denial.isIn(normalized, words), besideNumbers(normalized));
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

  /**
   * How much of the question and a wording is the same, beside their numbers and units.
   *
   * @return from 0 to 1; 0 if a model number of one is the beginning of the other's
   */
  double sharedBesideNumbers(String wording) {
    if (numbers.beginOneAnother(Numbers.in(wording))) {
      return 0;
    }
    List<String> other = besideNumbers(wording);
    return other.isEmpty() && besideNumbers.isEmpty() ? 1 : DiceSimilarity.of(besideNumbers, other);
  }

  private static List<String> besideNumbers(String normalized) {
    BitSet numbers = new BitSet();
    for (Amount amount : Amount.in(normalized)) {
      Measure measure = Measure.of(amount, normalized);
      TextSpan span = measure == null ? amount.span() : measure.span();
      numbers.set(span.start(), span.end());
    }
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < normalized.length(); i++) {
      if (!numbers.get(i) && Character.isLetterOrDigit(normalized.charAt(i))) {
        rest.add(normalized.substring(i, i + 1));
      }
    }
    return rest;
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

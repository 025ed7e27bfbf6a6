package yingda.ranking;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import yingda.text.Subjects;

/**
 * How far a question leaves open what it is about. A wording may have all of 怎么取消 and still be
 * about 订单, of which nothing was said. For one search.
 */
public final class SubjectCoverage {
  private static final double SUBJECT = RankingParameters.DEFAULT.entry().subjectFrom();

  private final AnalyzedQuery asked;
  private final Subjects subjects;
  private final Map<String, Double> known = new HashMap<>();
  private final double named;

  public SubjectCoverage(AnalyzedQuery asked, Subjects subjects) {
    this.asked = asked;
    this.subjects = subjects;
    this.named = naming(asked.words(), word -> true);
  }

  /** How far it names a subject, from 0 to 1. */
  public double names() {
    return Math.min(1, named / SUBJECT);
  }

  /**
   * Share of what the question names that was found.
   *
   * @param found all terms of what it is looked for in
   */
  public double share(Set<String> found) {
    return named == 0 ? 0 : naming(asked.words(), found::contains) / named;
  }

  /** Whether some word of a wording is a subject. */
  boolean hasSubject(Collection<String> wording) {
    for (String word : wording) {
      if (naming(word) >= SUBJECT) {
        return true;
      }
    }
    return false;
  }

  /**
   * What a question says of an entry, and what it leaves unsaid.
   *
   * @param wording the words of the wording that is meant, with what it is read under, each once
   * @param found all terms of the entry's wording and headings
   */
  FeatureVector features(Collection<String> wording, Set<String> found) {
    double unsaid = naming(wording, word -> !asked.all().contains(word));
    double share = unsaid == 0 ? 0 : unsaid / (unsaid + named);
    double said = naming(asked.words(), found::contains);
    double lacks = said == 0 && isInPassing(found) ? 1 : Math.max(0, 1 - named);
    return new FeatureVector(
        Map.of(
            Feature.SUBJECT_COVERAGE,
            named == 0 ? 0 : said / named,
            Feature.UNASKED_SUBJECT,
            share,
            Feature.MISSING_SUBJECT,
            Math.sqrt(share * lacks)));
  }

  /** A single word of which no wording has anything was found in passing: 是正品吗 beside 您凭什么说不是正品. */
  private boolean isInPassing(Set<String> found) {
    return asked.words().stream().filter(word -> !FunctionWords.contains(word)).count() == 1
        && Collections.disjoint(asked.parts(), found);
  }

  private double naming(Collection<String> words, Predicate<String> which) {
    double sum = 0;
    for (String word : words) {
      sum += which.test(word) ? naming(word) : 0;
    }
    return sum;
  }

  private double naming(String word) {
    return known.computeIfAbsent(
        word, one -> FunctionWords.contains(one) ? 0 : subjects.naming(one));
  }
}

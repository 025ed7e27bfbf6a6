package yingda.ranking;

import static java.util.Map.entry;

import java.util.Collections;
import java.util.Map;

/**
 * What each signal counts in the order of the hits: their score is the weighted sum. Data, so that
 * they can be learned, shown and explained.
 *
 * @param values by signal; one that is absent counts nothing
 */
public record LinearModel(Map<Feature, Double> values) {
  /**
   * Used until others were learned. Set by hand, on questions of several kinds: FAQ with and
   * without answers, headings with text, with an encoder and without; near what a training learned
   * from all of them together.
   */
  public static final LinearModel DEFAULT =
      new LinearModel(
          Map.ofEntries(
              entry(Feature.WORDS, 6.0),
              entry(Feature.TEXT, 7.0),
              entry(Feature.OUTDONE, -10.0),
              entry(Feature.TOGETHER, 13.0),
              entry(Feature.COVERED, 1.2),
              entry(Feature.ALIKE, 7.5),
              entry(Feature.ANSWERED, 2.4),
              entry(Feature.MEANING, 8.0),
              entry(Feature.AGREED, 15.0),
              entry(Feature.EXACT, 3.0),
              entry(Feature.KNOWN, 0.7),
              entry(Feature.HELPFUL, 0.7),
              entry(Feature.UNHELPFUL, -0.7),
              entry(Feature.FAQ, 0.6),
              entry(Feature.RECENT, 0.2),
              entry(Feature.OTHER_NUMBERS, -0.2),
              entry(Feature.NEGATED, -1.3)));

  public LinearModel {
    values = Feature.copyOf(values);
  }

  @Override
  public Map<Feature, Double> values() {
    return Collections.unmodifiableMap(values);
  }

  /** What a signal counts. */
  public double of(Feature signal) {
    return values.getOrDefault(signal, 0.0);
  }

  /** The score of what has this evidence: of no unit, comparable within one result. */
  public double score(FeatureVector evidence) {
    double score = 0;
    for (Map.Entry<Feature, Double> weight : values.entrySet()) {
      score += weight.getValue() * evidence.of(weight.getKey());
    }
    return score;
  }
}

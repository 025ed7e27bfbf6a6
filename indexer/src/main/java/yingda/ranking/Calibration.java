package yingda.ranking;

import static java.util.Map.entry;

import java.util.EnumMap;
import java.util.Map;

/**
 * Makes evidence a probability: a logistic function of its signals. Unlike {@link LinearModel},
 * which only order, it tells how likely the first hit is right, whatever the question.
 *
 * @param bias without any evidence
 * @param weights by signal, in logits; one that is absent counts nothing
 * @param sure from this confidence on a reply may be sent as it is
 */
public record Calibration(double bias, Map<Feature, Double> weights, double sure) {
  /**
   * Used until one was learned. Set by hand, near what was learned from golden questions of several
   * kinds; {@code NAMED}, {@code OPEN}, {@code RIVALLED} and the bias by trying values on {@code
   * content/golden}, so its figures are no proof of them.
   */
  public static final Calibration DEFAULT =
      new Calibration(
          -6.6,
          Map.ofEntries(
              entry(Feature.COVERED, 2.0),
              entry(Feature.ALIKE, 2.0),
              entry(Feature.ANSWERED, 3.0),
              entry(Feature.MEANING, 1.0),
              entry(Feature.CONFIRMED, 1.5),
              entry(Feature.LONG, 1.5),
              entry(Feature.EXACT, 1.0),
              entry(Feature.KNOWN, 1.5),
              entry(Feature.STRANGE, -1.0),
              entry(Feature.OFF_TOPIC, -2.0),
              entry(Feature.NEGATED, -0.3),
              entry(Feature.TOLD, 4.0),
              entry(Feature.NAMED, 1.0),
              entry(Feature.OPEN, -6.0),
              entry(Feature.RIVALLED, -1.0),
              entry(Feature.LEAD, 5.0)),
          0.8);

  /** No number of examples makes anything certain. */
  private static final double HIGHEST = 0.99;

  public Calibration {
    weights = Map.copyOf(weights);
  }

  /** How likely it is that what has this evidence is right, from 0 to 0.99. */
  public double confidence(FeatureVector evidence) {
    double logit = bias;
    for (Map.Entry<Feature, Double> weight : new EnumMap<>(weights).entrySet()) {
      logit += weight.getValue() * evidence.of(weight.getKey());
    }
    return Math.min(HIGHEST, 1 / (1 + Math.exp(-logit)));
  }
}

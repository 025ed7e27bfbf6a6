package yingda.ranking;

import java.util.Collections;
import java.util.Map;

/**
 * Makes what speaks for a hit a probability: a logistic function of its features. Unlike {@link
 * LinearModel}, which only order, it tells how likely the first hit is right, whatever the
 * question.
 *
 * @param bias where nothing speaks for it
 * @param weights by feature, in logits; one that is absent counts nothing
 * @param sure from this confidence on a reply may be sent as it is
 */
public record Calibration(double bias, Map<Feature, Double> weights, double sure) {
  public Calibration {
    weights = Collections.unmodifiableMap(Feature.copyOf(weights));
  }

  /**
   * How likely it is that what has these features is right, from 0 to {@link
   * RankingParameters.Decision#highestConfidence}.
   */
  public double confidence(FeatureVector features) {
    double highest = RankingParameters.DEFAULT.decision().highestConfidence();
    return Math.min(highest, 1 / (1 + Math.exp(-logit(features))));
  }

  /** The logarithm of the odds that it is right. */
  public double logit(FeatureVector features) {
    double logit = bias;
    for (Map.Entry<Feature, Double> weight : weights.entrySet()) {
      logit += weight.getValue() * features.of(weight.getKey());
    }
    return logit;
  }
}

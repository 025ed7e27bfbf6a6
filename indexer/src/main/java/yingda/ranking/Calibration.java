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
 * @param besidePretrained what each counts more, as far as {@link Feature#PRETRAINED} says that the
 *     wording is near: where meaning is known, words say something else. Without a pretrained
 *     encoder nothing
 * @param sure from this confidence on a reply may be sent as it is
 */
public record Calibration(
    double bias, Map<Feature, Double> weights, Map<Feature, Double> besidePretrained, double sure) {
  public Calibration {
    weights = Collections.unmodifiableMap(Feature.copyOf(weights));
    besidePretrained = Collections.unmodifiableMap(Feature.copyOf(besidePretrained));
  }

  /**
   * How likely it is that what has these features is right, from 0 to {@link
   * RankingParameters.Decision#highestConfidence}.
   */
  public double confidence(FeatureVector features) {
    double highest = RankingParameters.DEFAULT.decision().highestConfidence();
    return Math.min(highest, 1 / (1 + Math.exp(-logit(features))));
  }

  /** The same with another threshold. */
  public Calibration withSure(double other) {
    return new Calibration(bias, weights, besidePretrained, other);
  }

  /** The logarithm of the odds that it is right. */
  public double logit(FeatureVector features) {
    double near = features.of(Feature.PRETRAINED);
    return bias + sum(weights, features) + near * sum(besidePretrained, features);
  }

  private static double sum(Map<Feature, Double> weights, FeatureVector features) {
    double sum = 0;
    for (Map.Entry<Feature, Double> weight : weights.entrySet()) {
      sum += weight.getValue() * features.of(weight.getKey());
    }
    return sum;
  }
}

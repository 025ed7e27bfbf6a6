package yingda.training;

import yingda.ranking.FeatureVector;

/**
 * A first hit of which it is known whether it was right.
 *
 * @param right never, for a question that has no answer
 * @param weight as how many it counts
 */
public record LabelledHit(FeatureVector features, boolean right, double weight) {
  /** One that counts as one. */
  public LabelledHit(FeatureVector features, boolean right) {
    this(features, right, 1);
  }
}

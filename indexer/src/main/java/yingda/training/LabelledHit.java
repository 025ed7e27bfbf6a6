package yingda.training;

import yingda.ranking.FeatureVector;

/**
 * A first hit of which it is known whether it was right.
 *
 * @param right never, for a question that has no answer
 */
public record LabelledHit(FeatureVector features, boolean right) {}

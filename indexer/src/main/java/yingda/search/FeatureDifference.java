package yingda.search;

import yingda.ranking.Feature;

/**
 * What one feature adds to a score more than to the next one.
 *
 * @param by below 0 if the next one gets more
 */
public record FeatureDifference(Feature feature, double by) {}

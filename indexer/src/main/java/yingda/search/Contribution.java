package yingda.search;

import yingda.ranking.Feature;

/**
 * What one feature adds to a score.
 *
 * @param value how strong the feature is, from 0 to 1
 * @param weight what it counts
 */
public record Contribution(Feature feature, double value, double weight) {
  /** What it adds; below 0 if it speaks against the hit. */
  public double amount() {
    return value * weight;
  }
}

package yingda.ranking;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What each feature counts in the order of the hits: their score is the weighted sum. Data, so that
 * they can be learned, shown and explained.
 *
 * @param values by feature; one that is absent counts nothing
 */
public record LinearModel(Map<Feature, Double> values) {
  public LinearModel {
    values = Feature.copyOf(values);
  }

  @Override
  public Map<Feature, Double> values() {
    return Collections.unmodifiableMap(values);
  }

  /** What a feature counts. */
  public double of(Feature feature) {
    return values.getOrDefault(feature, 0.0);
  }

  /** The same in which these count nothing. */
  public LinearModel without(Collection<Feature> features) {
    EnumMap<Feature, Double> others = Feature.copyOf(values);
    others.keySet().removeAll(Set.copyOf(features));
    return new LinearModel(others);
  }

  /** The score of what has these features: of no unit, comparable within one result. */
  public double score(FeatureVector features) {
    double score = 0;
    for (Map.Entry<Feature, Double> weight : values.entrySet()) {
      score += weight.getValue() * features.of(weight.getKey());
    }
    return score;
  }
}

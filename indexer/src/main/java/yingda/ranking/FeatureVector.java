package yingda.ranking;

import java.util.Collections;
import java.util.Map;

/**
 * What speaks for a hit and against it.
 *
 * @param values by feature; one that is absent is 0
 */
public record FeatureVector(Map<Feature, Double> values) {
  public FeatureVector {
    values = Feature.copyOf(values);
  }

  @Override
  public Map<Feature, Double> values() {
    return Collections.unmodifiableMap(values);
  }

  /** How strong a feature is, from 0 to 1. */
  public double of(Feature feature) {
    return values.getOrDefault(feature, 0.0);
  }

  /**
   * How near in meaning, whoever tells it. The pretrained encoder finds much half near that is not
   * the same, so its nearness counts by its square: 退货 and 换货 are .6 near by it.
   */
  public double nearness() {
    double general = of(Feature.PRETRAINED);
    return Math.max(of(Feature.SEMANTIC), general * general);
  }

  /** This and more; what several have is as the last of them says. */
  public FeatureVector and(FeatureVector... others) {
    Map<Feature, Double> all = Feature.copyOf(values);
    for (FeatureVector other : others) {
      all.putAll(other.values);
    }
    return new FeatureVector(all);
  }
}

package yingda.search;

import yingda.document.Term;
import yingda.ranking.Feature;

/** What the features are called where people read of them. */
public final class FeatureNames {
  private FeatureNames() {}

  /** Short enough for a sentence that names three. */
  public static Term of(Feature feature) {
    return Term.of("feature-" + feature.word().replace('_', '-'));
  }
}

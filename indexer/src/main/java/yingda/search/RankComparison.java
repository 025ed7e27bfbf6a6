package yingda.search;

import static java.util.Comparator.comparingDouble;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.ranking.Feature;
import yingda.ranking.FeatureVector;
import yingda.ranking.LinearModel;

/**
 * Why the next hit lost.
 *
 * @param over the hit that comes next
 * @param by how much higher the score is; null where the two are not in their order by score
 * @param because the features that made most of the lead, strongest first; none without {@code by}
 * @param despite the features in which the next one is better, strongest first
 */
public record RankComparison(
    Hit over,
    @Nullable Double by,
    List<FeatureDifference> because,
    List<FeatureDifference> despite) {
  private static final int TELLING = 3;

  public RankComparison {
    because = List.copyOf(because);
    despite = List.copyOf(despite);
  }

  static RankComparison of(Hit hit, Hit next, LinearModel weights) {
    if (!hit.placement().isByScore() || !next.placement().isByScore()) {
      return new RankComparison(next, null, List.of(), List.of());
    }
    List<FeatureDifference> differences =
        Arrays.stream(Feature.values())
            .map(feature -> difference(feature, hit.features(), next.features(), weights))
            .sorted(comparingDouble((FeatureDifference difference) -> -Math.abs(difference.by())))
            .toList();
    return new RankComparison(
        next,
        hit.score() - next.score(),
        differences.stream().filter(difference -> difference.by() > 0).limit(TELLING).toList(),
        differences.stream().filter(difference -> difference.by() < 0).limit(TELLING).toList());
  }

  private static FeatureDifference difference(
      Feature feature, FeatureVector features, FeatureVector other, LinearModel weights) {
    double more = features.of(feature) - other.of(feature);
    return new FeatureDifference(feature, weights.of(feature) * more);
  }
}

package yingda.search;

import static java.util.Comparator.comparingDouble;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.Term;
import yingda.ranking.Feature;
import yingda.ranking.FeatureVector;
import yingda.ranking.LinearModel;
import yingda.ranking.RankReason;

/**
 * Why a hit ranks where it does, and why the next one lost.
 *
 * @param score of no unit, comparable within one result; negative infinity if suppressed
 * @param contributions of the features that have a say, strongest first. Where the placement is by
 *     score or rough, the score is their sum; otherwise they say only what was found
 * @param lead null for the last hit
 */
public record Explanation(
    RankReason placement,
    double score,
    List<Contribution> contributions,
    @Nullable RankComparison lead) {

  public Explanation {
    contributions = List.copyOf(contributions);
  }

  /**
   * Explains a hit.
   *
   * @param next the hit behind it; null if there is none
   * @param weights those by which the hits were put in order
   */
  public static Explanation of(Hit hit, @Nullable Hit next, LinearModel weights) {
    List<Contribution> contributions =
        Arrays.stream(Feature.values())
            .map(feature -> contribution(feature, hit.features(), weights))
            .filter(contribution -> contribution.amount() != 0)
            .sorted(comparingDouble((Contribution feature) -> -Math.abs(feature.amount())))
            .toList();
    RankComparison lead = next == null ? null : RankComparison.of(hit, next, weights);
    return new Explanation(hit.placement(), hit.score(), contributions, lead);
  }

  private static Contribution contribution(
      Feature feature, FeatureVector features, LinearModel weights) {
    return new Contribution(feature, features.of(feature), weights.of(feature));
  }

  /** The same in a sentence or two. */
  public Term text() {
    return ExplanationText.of(this);
  }
}

package yingda.ranking;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import yingda.document.EpochMillis;
import yingda.document.Kind;

/** What speaks for an entry whatever is asked: what it was written for, and how lately. */
final class StaticPrior {
  private static final Duration HALF_LIFE =
      Duration.ofDays(RankingParameters.DEFAULT.entry().halfLifeDays());

  private StaticPrior() {}

  /**
   * What it tells of itself.
   *
   * @param at when it is asked; what came in force later than that is as recent as can be
   */
  static FeatureVector features(CandidateText entry, Instant at) {
    double age = Math.max(0, EpochMillis.of(at) - entry.updatedAt());
    return new FeatureVector(
        Map.of(
            Feature.FAQ,
            entry.kind() == Kind.FAQ ? 1.0 : 0,
            Feature.RECENT,
            Math.pow(0.5, age / HALF_LIFE.toMillis())));
  }
}

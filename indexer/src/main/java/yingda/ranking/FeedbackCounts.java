package yingda.ranking;

import java.util.Map;

/**
 * How an entry fared as a reply.
 *
 * @param accepted how often it was used, edited and used, or called helpful
 * @param rejected how often it was discarded or called unhelpful
 */
public record FeedbackCounts(int accepted, int rejected) {
  public static final FeedbackCounts NONE = new FeedbackCounts(0, 0);

  /** What it says for the entry or against it. */
  public FeatureVector features() {
    if (accepted == rejected) {
      return new FeatureVector(Map.of());
    }
    Feature feature = accepted > rejected ? Feature.HELPFUL : Feature.UNHELPFUL;
    double doubt = RankingParameters.DEFAULT.entry().feedbackDoubt();
    double strength = Math.abs(accepted - rejected) / (accepted + rejected + doubt);
    return new FeatureVector(Map.of(feature, strength));
  }
}

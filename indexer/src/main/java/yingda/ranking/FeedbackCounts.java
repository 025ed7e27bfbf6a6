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

  /** So many verdicts count as much as having none: one agent's taste moves little. */
  private static final double DOUBT = 5;

  /** What it says for the entry or against it. */
  public FeatureVector evidence() {
    if (accepted == rejected) {
      return new FeatureVector(Map.of());
    }
    Feature signal = accepted > rejected ? Feature.HELPFUL : Feature.UNHELPFUL;
    double strength = Math.abs(accepted - rejected) / (accepted + rejected + DOUBT);
    return new FeatureVector(Map.of(signal, strength));
  }
}

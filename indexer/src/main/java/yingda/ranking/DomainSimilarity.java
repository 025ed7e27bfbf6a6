package yingda.ranking;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.encoder.Encoder;

/**
 * Whether a question sounds like what is asked here, and its first hit does: that says nothing of
 * the order, but much of whether there is an answer. For one search.
 */
public final class DomainSimilarity {
  private final @Nullable Encoder encoder;
  private final double question;

  /**
   * @param question normalised
   * @param encoder null if nothing is known
   */
  DomainSimilarity(String question, @Nullable Encoder encoder) {
    this.encoder = encoder;
    this.question = encoder == null ? 0 : encoder.familiarity(question);
  }

  /**
   * How far the words of the question are those that meanings were learned from, from 0 to 1; half
   * if that is not known.
   */
  double learned() {
    return (1 + question) / 2;
  }

  /** The same entries; the features of the first tell it. */
  public List<RankedEntry> tell(List<RankedEntry> ranked) {
    return ranked.isEmpty()
        ? ranked
        : RankedEntry.firstWith(features(ranked.getFirst().wording()), ranked);
  }

  private FeatureVector features(String wording) {
    if (encoder == null) {
      return new FeatureVector(Map.of());
    }
    double found = encoder.familiarity(wording);
    return new FeatureVector(
        Map.of(
            Feature.IN_DOMAIN, Math.max(0, question),
            Feature.OUT_OF_DOMAIN, Math.max(0, -question),
            Feature.DOMAIN_MISMATCH, Math.max(0, question - found) / 2));
  }
}

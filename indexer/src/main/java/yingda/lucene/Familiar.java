package yingda.lucene;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.search.Evidence;
import yingda.search.Signal;
import yingda.text.Encoder;

/**
 * Whether a question sounds like what is asked here, and its first hit does: that says nothing of
 * the order, but much of whether there is an answer. For one search.
 */
final class Familiar {
  private final AskedTerms asked;
  private final @Nullable Encoder encoder;

  /**
   * @param encoder null if nothing is known
   */
  Familiar(AskedTerms asked, @Nullable Encoder encoder) {
    this.asked = asked;
    this.encoder = encoder;
  }

  /** The same entries; the first one's evidence tells it. */
  List<Ranked> tell(List<Ranked> ranked) {
    return ranked.isEmpty()
        ? ranked
        : Ranked.firstWith(evidence(ranked.getFirst().wording()), ranked);
  }

  private Evidence evidence(String wording) {
    if (encoder == null) {
      return new Evidence(Map.of());
    }
    double question = asked.familiarity();
    double found = encoder.familiarity(wording);
    return new Evidence(
        Map.of(
            Signal.FAMILIAR, Math.max(0, question),
            Signal.STRANGE, Math.max(0, -question),
            Signal.OFF_TOPIC, Math.max(0, question - found) / 2));
  }
}

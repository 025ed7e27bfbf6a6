package yingda.usage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/**
 * How questions are asked in a trial.
 *
 * @param product about which, null for all
 * @param version of it, null for the newest
 * @param channel for which, null for customers on no channel
 * @param asOf as what was published then answered, null for now
 * @param draft a document that answers in its newest revision, published or not, null for none
 * @param wordsOnly whether they are compared by words alone, without any model
 */
public record TrialSetting(
    @Nullable String product,
    @Nullable String version,
    @Nullable String channel,
    @Nullable Instant asOf,
    @Nullable String draft,
    boolean wordsOnly) {

  /**
   * @throws RejectedException if it is another day, a draft and another model at once
   */
  public TrialSetting {
    int others = (asOf == null ? 0 : 1) + (draft == null ? 0 : 1) + (wordsOnly ? 1 : 0);
    if (others > 1) {
      throw Refusal.invalid("trial-mixed").at("asOf");
    }
  }

  /** Whether they are asked of what is published, not of a copy. */
  public boolean isOfPublished() {
    return draft == null && !wordsOnly;
  }
}

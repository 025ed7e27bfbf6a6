package yingda.usage;

import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/**
 * What somebody says of a gap.
 *
 * @param documentId what answers it; null if nobody says
 * @param reason why nothing will ever answer it, without personal data; null if it is not ignored
 */
public record GapMark(GapState state, @Nullable String documentId, @Nullable String reason) {
  /**
   * @throws RejectedException if an open one has a reason not to be, or one is answered and ignored
   */
  public GapMark {
    FreeText.check("reason", reason, GapReport.MOST_NOTE);
    if (reason != null && (state == GapState.OPEN || documentId != null)) {
      throw Refusal.invalid("gap-not-ignored").at("reason");
    }
    reason = reason == null ? null : PersonalData.masked(reason);
  }
}

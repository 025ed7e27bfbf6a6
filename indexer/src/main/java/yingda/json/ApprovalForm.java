package yingda.json;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yingda.document.Approval;

/**
 * The approval of a change as JSON: of one that was submitted, given or refused.
 *
 * @param by who took that step
 * @param at when
 * @param proposed from when on a submission wants to be published, absent for at once
 */
public record ApprovalForm(String by, String comment, Instant at, @Nullable Instant proposed) {
  /**
   * @param at the time of the change
   */
  public static @Nullable ApprovalForm of(@Nullable Approval approval, Instant at) {
    return approval == null
        ? null
        : new ApprovalForm(approval.by(), approval.comment(), at, approval.proposed());
  }
}

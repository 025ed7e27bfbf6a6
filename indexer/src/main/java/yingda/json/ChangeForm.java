package yingda.json;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yingda.document.Change;
import yingda.document.ChangeKind;
import yingda.document.Kind;
import yingda.document.LoggedChange;

/**
 * A change of the log as JSON.
 *
 * @param author who wrote what it changes, and {@code note} why
 * @param revision the number of the revision it made
 * @param approval who approved, returned or submitted it; absent if its author did it all
 * @param documentKind and what follows: what the document was like then
 * @param starts from when on that is published, absent if it is not
 */
public record ChangeForm(
    long sequence,
    Instant time,
    String author,
    String note,
    String documentId,
    int revision,
    ChangeKind kind,
    @Nullable Instant starts,
    @Nullable ApprovalForm approval,
    Kind documentKind,
    String title,
    @Nullable String product,
    @Nullable String owner) {

  public static ChangeForm of(LoggedChange logged) {
    Change change = logged.change();
    return new ChangeForm(
        change.sequence(),
        change.time(),
        change.signature().author(),
        change.signature().note(),
        change.documentId(),
        change.revision(),
        change.kind(),
        change.starts(),
        ApprovalForm.of(change.approval(), change.time()),
        logged.kind(),
        logged.title(),
        logged.product(),
        logged.owner());
  }
}

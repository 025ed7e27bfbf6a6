package yingda.json;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yingda.document.Change;
import yingda.document.ChangeKind;

/**
 * A change of the log as JSON.
 *
 * @param revision the number of the revision it made
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
    @Nullable Instant starts) {

  public static ChangeForm of(Change change) {
    return new ChangeForm(
        change.sequence(),
        change.time(),
        change.signature().author(),
        change.signature().note(),
        change.documentId(),
        change.revision(),
        change.kind(),
        change.starts());
  }
}

package yingda.json;

import java.time.Instant;
import yingda.document.Change;
import yingda.document.ChangeKind;

/**
 * A change of the log as JSON.
 *
 * @param revision the number of the revision it made
 */
public record ChangeForm(
    long sequence,
    Instant time,
    String author,
    String note,
    String documentId,
    int revision,
    ChangeKind kind) {

  public static ChangeForm of(Change change) {
    return new ChangeForm(
        change.sequence(),
        change.time(),
        change.signature().author(),
        change.signature().note(),
        change.documentId(),
        change.revision(),
        change.kind());
  }
}

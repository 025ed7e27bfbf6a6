package yingda.json;

import java.time.Instant;
import yingda.document.Lifecycle;
import yingda.document.Revision;

/**
 * A revision as JSON.
 *
 * @param id of the document
 * @param revision its number
 * @param sequence of the change that made it
 */
public record RevisionForm(
    String id,
    int revision,
    Lifecycle state,
    long sequence,
    Instant updatedAt,
    String author,
    String note,
    DocumentForm document) {

  public static RevisionForm of(Revision revision) {
    return new RevisionForm(
        revision.document().id(),
        revision.number(),
        revision.state(),
        revision.sequence(),
        revision.time(),
        revision.signature().author(),
        revision.signature().note(),
        DocumentForm.of(revision.document()));
  }
}

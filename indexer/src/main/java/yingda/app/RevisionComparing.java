package yingda.app;

import org.jspecify.annotations.Nullable;
import yingda.comparison.DocumentComparer;
import yingda.comparison.DocumentComparison;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.Revision;

/** What differs between states of a document. Safe for concurrent use. */
public final class RevisionComparing {
  private final DocumentStore store;
  private final DocumentComparer comparer;

  public RevisionComparing(DocumentStore store, DocumentComparer comparer) {
    this.store = store;
    this.comparer = comparer;
  }

  /**
   * Two states and what differs.
   *
   * @param newer null for what is not saved
   */
  public record Compared(Revision older, @Nullable Revision newer, DocumentComparison comparison) {}

  /**
   * Two revisions; by default, what the newest one changed.
   *
   * @throws RejectedException NOT_FOUND if there is no such document or revision
   */
  public Compared compare(
      Caller caller, String id, @Nullable Integer older, @Nullable Integer newer) {
    caller.need(Operation.BROWSE_DOCUMENTS);
    Revision newest = Documents.newest(store, id);
    int to = newer == null ? newest.number() : newer;
    int from = older == null ? Math.max(1, to - 1) : older;
    Revision second = revision(id, to, newest);
    Revision first = revision(id, from, newest);
    return new Compared(first, second, comparer.compare(first.document(), second.document()));
  }

  /**
   * The newest revision, and a document that is not saved.
   *
   * @throws RejectedException NOT_FOUND if there is no document of its id
   */
  public Compared compareWith(Caller caller, Document written) {
    caller.need(Operation.BROWSE_DOCUMENTS);
    Revision newest = Documents.newest(store, written.id());
    return new Compared(newest, null, comparer.compare(newest.document(), written));
  }

  private Revision revision(String id, int number, Revision newest) {
    return store
        .revision(id, number)
        .orElseThrow(
            () ->
                Refusal.of(Reason.NOT_FOUND, "no-newer-revision")
                    .with("number", number)
                    .with("newest", newest.number())
                    .at(id));
  }
}

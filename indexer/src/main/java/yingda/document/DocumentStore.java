package yingda.document;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The truth: every revision of every document, and the log of how they came. What {@link #append}
 * returned is durable. Safe for concurrent use, also by several processes.
 *
 * <p>The newest revision is what an editor works on, in whatever state. What readers see is the
 * published one, which {@link #timeline} tells.
 */
public interface DocumentStore
    extends ChangeLog,
        UpdateLog,
        ReleaseStore,
        OriginStore,
        ImportedFileStore,
        ColumnNameStore,
        WordingStore,
        PictureStore,
        Inspectable,
        AutoCloseable {
  /**
   * Accepts all edits in one transaction, in order, or none. An edit that would change nothing
   * makes neither a revision nor a change.
   *
   * @return an outcome for each edit, in the same order
   * @throws RejectedException STALE if an expected revision is not the newest, NOT_FOUND if a
   *     document is not there, WRONG_STATE if it is in no state for that action
   */
  List<Outcome> append(List<Edit> edits);

  /** What {@link #append} would return, with nothing changed. */
  List<Outcome> preview(List<Edit> edits);

  /** The newest revision of a document, whatever its state. */
  Optional<Revision> newest(String documentId);

  /** The newest revisions of those of the documents that exist, by id. */
  List<Revision> newest(Collection<String> documentIds);

  /** One revision of a document. */
  Optional<Revision> revision(String documentId, int number);

  /**
   * The revisions of a document, newest first; empty if there never was one.
   *
   * @param before only lower numbers: the last one of the page before, {@link Integer#MAX_VALUE} at
   *     first
   * @param limit at most so many
   */
  List<Revision> history(String documentId, int before, int limit);

  /** All revisions of a document, newest first. */
  default List<Revision> history(String documentId) {
    return history(documentId, Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  /** When which revision of a document was, is and will be published. */
  Timeline timeline(String documentId);

  /** The periods of all editions of the families, by id and start. */
  List<Period> periods(Collection<String> families);

  /**
   * What was planned of these families and given up before it came, in no order: each ends when
   * that was decided, before it starts.
   */
  List<Period> givenUp(Collection<String> families);

  /**
   * The periods that begin or end in a time without a change then, in no order: those that were
   * scheduled, and those whose content begins or ceases to hold.
   *
   * @param behind the instant before the first
   * @param until the last instant
   */
  List<Period> turning(Instant behind, Instant until);

  /** The revisions that are published in these periods, in no order. */
  List<Revision> revisions(Collection<Period> periods);

  /** The revision of a document that is in force at an instant. */
  default Optional<Revision> inForce(String documentId, Instant instant) {
    return timeline(documentId)
        .inForceAt(instant)
        .flatMap(period -> revision(documentId, period.revision()));
  }

  /** Revisions by id of their documents: a page of a listing. */
  List<Revision> page(Listing listing);

  /**
   * Every product that a document or a release was ever about, in each spelling, by name. See
   * {@link ProductName} for which are the same; all that asks for a product takes each spelling.
   */
  List<String> products();

  /** Hands on a listing to its end, one page after the other, never an empty one. */
  default void forEachPage(Listing listing, Consumer<List<Revision>> action) {
    List<Revision> page = page(listing);
    while (!page.isEmpty()) {
      action.accept(page);
      page = page(listing.after(page.getLast().document().id()));
    }
  }

  /** What documents are called and grouped by. */
  Names names();

  @Override
  void close();
}

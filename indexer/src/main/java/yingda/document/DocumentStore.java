package yingda.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The truth: every revision of every document, and the log of how they came. What {@link #append}
 * returned is durable. Safe for concurrent use, also by several processes.
 */
public interface DocumentStore extends ChangeLog, AutoCloseable {
  /**
   * Accepts all edits in one transaction, in order, or none. An edit that would change nothing
   * makes neither a revision nor a change.
   *
   * @return an outcome for each edit, in the same order
   * @throws RejectedException STALE if an expected revision is not the newest, NOT_FOUND if a
   *     document to retire is not there
   */
  List<Outcome> append(List<Edit> edits);

  /** What {@link #append} would return, with nothing changed. */
  List<Outcome> preview(List<Edit> edits);

  /** The newest revision of a document, also if it is retired. */
  Optional<Revision> newest(String documentId);

  /** The newest revisions of those of the documents that exist, by id. */
  List<Revision> newest(Collection<String> documentIds);

  /** All revisions of a document, newest first; empty if there never was one. */
  List<Revision> history(String documentId);

  /** The newest revisions of all editions of the families, published ones only, by id. */
  List<Revision> editions(Collection<String> families);

  /** The newest revisions by id: a page of a listing. */
  List<Revision> page(Listing listing);

  @Override
  void close();
}

package yingda.app;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yingda.document.DocumentStore;
import yingda.document.ImportedFile;
import yingda.document.LastChanges;
import yingda.document.Lifecycle;
import yingda.document.Listing;
import yingda.document.Names;
import yingda.document.Period;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.Revision;
import yingda.document.Timeline;

/** Documents as they are, were and will be. Safe for concurrent use. */
public final class DocumentReading {
  private final DocumentStore store;
  private final Clock clock;

  public DocumentReading(DocumentStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * A document at an instant.
   *
   * @param at the instant
   * @param state at this instant
   */
  public record DocumentState(Revision revision, Timeline timeline, Instant at, Lifecycle state) {}

  /** A page of the newest revisions. */
  public List<Revision> list(Caller caller, Listing listing) {
    caller.need(Operation.BROWSE_DOCUMENTS);
    return store.page(listing);
  }

  /** What is planned for the documents of such a page from an instant on, by id and start. */
  public Map<String, List<Period>> planned(Caller caller, List<Revision> page, Instant instant) {
    caller.need(Operation.BROWSE_DOCUMENTS);
    List<String> families =
        page.stream().map(revision -> revision.document().family()).distinct().toList();
    return store.periods(families).stream()
        .filter(period -> period.starts().isAfter(instant))
        .collect(groupingBy(Period::documentId));
  }

  /**
   * A document as it is.
   *
   * @throws RejectedException NOT_FOUND if there is no such document
   */
  public DocumentState newest(Caller caller, String id) {
    caller.need(Operation.READ_DOCUMENTS);
    Revision newest = seen(caller, Documents.newest(store, id));
    Instant now = clock.instant();
    return new DocumentState(newest, store.timeline(id), now, newest.stateAt(now));
  }

  /**
   * What readers saw at an instant, or had seen last.
   *
   * @throws RejectedException NOT_FOUND if they had seen nothing
   */
  public DocumentState seen(Caller caller, String id, Instant instant) {
    caller.need(Operation.READ_DOCUMENTS);
    Timeline timeline = store.timeline(id);
    Period last =
        timeline.periods().stream()
            .filter(period -> !period.starts().isAfter(instant))
            .reduce((one, later) -> later)
            .orElseThrow(() -> Documents.missing(id));
    Revision revision = seen(caller, Documents.revision(store, id, last.revision()));
    Lifecycle state =
        timeline.at(instant).isPresent() ? revision.stateAt(instant) : Lifecycle.RETIRED;
    return new DocumentState(revision, timeline, instant, state);
  }

  /** By anchor, the revision in which each entry became what it is. */
  public Map<String, Revision> lastChanges(Caller caller, Revision revision) {
    caller.need(Operation.READ_DOCUMENTS);
    Map<String, Revision> changes = new LinkedHashMap<>(LastChanges.of(revision, store));
    changes.values().removeIf(change -> !isSeen(caller, change));
    return changes;
  }

  /** What is about other products is not there for whoever is bound to some. */
  private static Revision seen(Caller caller, Revision revision) {
    if (!isSeen(caller, revision)) {
      throw Documents.missing(revision.document().id());
    }
    return revision;
  }

  private static boolean isSeen(Caller caller, Revision revision) {
    return caller.sees(revision.document().scope().product());
  }

  /**
   * A page of the revisions of a document, newest first.
   *
   * @throws RejectedException NOT_FOUND if there is no such document
   */
  public List<Revision> history(Caller caller, String id, int before, int limit) {
    caller.need(Operation.BROWSE_DOCUMENTS);
    List<Revision> page = store.history(id, before, limit);
    if (page.isEmpty()) {
      Revision unused = Documents.newest(store, id);
    }
    return page;
  }

  /**
   * One revision of a document.
   *
   * @throws RejectedException NOT_FOUND if there is none of this number
   */
  public Revision revision(Caller caller, String id, int number) {
    caller.need(Operation.BROWSE_DOCUMENTS);
    return Documents.revision(store, id, number);
  }

  /**
   * The file that a revision was imported from. It may say more than the document.
   *
   * @throws RejectedException NOT_FOUND if none is kept
   */
  public ImportedFile importedFile(Caller caller, String id, int number) {
    caller.need(Operation.READ_IMPORTED_FILE);
    return store
        .importedFile(id, number)
        .orElseThrow(
            () -> Refusal.of(Reason.NOT_FOUND, "no-imported-file").with("number", number).at(id));
  }

  /** What the files are called that the caller may read, by revision. */
  public Map<Integer, String> importedFiles(Caller caller, String id) {
    caller.need(Operation.BROWSE_DOCUMENTS);
    return caller.may(Operation.READ_IMPORTED_FILE.permission())
        ? store.importedFiles(id)
        : Map.of();
  }

  /** What documents are called and grouped by. */
  public Names names(Caller caller) {
    caller.need(Operation.BROWSE_DOCUMENTS);
    return store.names();
  }
}

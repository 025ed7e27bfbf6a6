package yingda.indexing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import yingda.document.Change;
import yingda.document.ChangeKind;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Period;

/**
 * Applies the log to an index, batch by batch. Used by one thread at a time, see {@link
 * FollowerThread}; {@link #applied} and {@link #read} may be read by all.
 */
public final class IndexFollower {
  /** Changes in one step: bounds the memory a step takes. */
  private static final int BATCH = 500;

  /**
   * Changes that are applied before they are shown while more are waiting: some seconds of work.
   * What is shown at once becomes a segment, and a search takes the longer the more there are.
   */
  private static final int MOST_UNSEEN = 20_000;

  /** Kinds of changes that readers see nothing of. */
  private static final Set<ChangeKind> IN_PRIVATE =
      Set.of(ChangeKind.DRAFTED, ChangeKind.SUBMITTED);

  private static final Set<ChangeKind> STAYS = Set.of(ChangeKind.ADDED, ChangeKind.VERIFIED);

  private final DocumentStore store;
  private final ChangeConsumer index;
  private volatile long applied;
  private volatile Position position;
  private Position committed;

  /** Whether something was applied again since the last commit. */
  private boolean refreshed;

  /** A follower that goes on where the index was last committed. */
  public IndexFollower(DocumentStore store, ChangeConsumer index) {
    this.store = store;
    this.index = index;
    this.committed = index.committed();
    this.position = committed;
    this.applied = committed.sequence();
  }

  /** Everything up to this sequence can be found. */
  public long applied() {
    return applied;
  }

  /** Up to where the log was read; some of it can't be found yet. */
  public long read() {
    return position.sequence();
  }

  /**
   * Applies what has come since, until nothing is left, and makes it durable.
   *
   * @param goOn asked before each step
   * @return whether nothing is left
   */
  public boolean catchUp(BooleanSupplier goOn) {
    boolean left = true;
    while (left && goOn.getAsBoolean()) {
      left = step();
    }
    commit();
    return !left;
  }

  /**
   * Applies the next changes, and shows them once few are left or many were applied.
   *
   * @return whether there was anything to do
   * @throws OtherLogException if the log is no longer the one that was applied
   */
  public boolean step() {
    if (!position.isIn(store)) {
      throw new OtherLogException(position);
    }
    List<Change> changes = store.after(position.sequence(), BATCH);
    if (!changes.isEmpty()) {
      index.apply(touchedBy(changes));
      position = Position.behind(changes.getLast(), store);
    }
    long unseen = position.sequence() - applied;
    boolean due = changes.size() < BATCH || unseen >= MOST_UNSEEN;
    if (due && unseen > 0) {
      index.show(position);
      applied = position.sequence();
      return true;
    }
    return !changes.isEmpty();
  }

  /** After a failure: applies again what the index may have lost by it. */
  void recover() {
    if (index.recover()) {
      committed = index.committed();
      position = committed;
    }
  }

  /** Makes durable what was applied, once it is shown: a commit, too, makes a segment. */
  void commit() {
    boolean shown = position.sequence() == applied;
    if (shown && (refreshed || position.sequence() > committed.sequence())) {
      index.commit(position);
      committed = position;
      refreshed = false;
    }
  }

  /** Has the meaning of documents told. Safe for all threads. */
  public void encode(Set<String> documentIds) {
    index.encode(states(documentIds, Set.of()));
  }

  /** Applies and shows documents again, whose meaning is told by now. */
  public void refresh(Set<String> documentIds) {
    index.apply(states(documentIds, Set.of()));
    index.show(position);
    applied = position.sequence();
    refreshed = true;
  }

  private List<IndexedState> touchedBy(List<Change> changes) {
    List<Change> telling = changes.stream().filter(c -> !IN_PRIVATE.contains(c.kind())).toList();
    Set<String> edited = telling.stream().map(Change::documentId).collect(toSet());
    return states(edited, familiesThatMayHaveMoved(telling));
  }

  /**
   * @param moved families of which all editions are touched
   */
  private List<IndexedState> states(Set<String> edited, Set<String> moved) {
    Set<String> families = edited.stream().map(Document::familyOf).collect(toSet());
    Map<String, List<Period>> periods =
        Stream.of(store.periods(families), store.givenUp(families))
            .flatMap(List::stream)
            .collect(groupingBy(period -> Document.familyOf(period.documentId())));
    IndexedStates holdings = new IndexedStates(store, index);
    // What has ended by now ended, however far behind the index is: it would be written again and
    // again as a plan until the log came to its end.
    Instant end = store.lastTime();
    for (String family : families) {
      List<Period> all = periods.getOrDefault(family, List.of());
      EditionFamilies editions = new EditionFamilies(all, end);
      holdings.add(editions, moved.contains(family) ? editions.all() : editions.touchedBy(edited));
    }
    return holdings.with(edited);
  }

  /**
   * These edits may give a document other versions, or cancel what was planned for it: then its old
   * neighbours are touched as well.
   */
  private static Set<String> familiesThatMayHaveMoved(List<Change> changes) {
    return changes.stream()
        .filter(change -> !STAYS.contains(change.kind()))
        .map(change -> Document.familyOf(change.documentId()))
        .collect(toSet());
  }
}

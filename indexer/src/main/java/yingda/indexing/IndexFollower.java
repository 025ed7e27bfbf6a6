package yingda.indexing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import yingda.document.Change;
import yingda.document.ChangeKind;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Revision;

/**
 * Applies the log to an index, batch by batch. Used by one thread at a time, see {@link
 * FollowerThread}; {@link #applied} may be read by all.
 */
public final class IndexFollower {
  /** Changes in one step: bounds the memory a step takes, and how often searchers see something. */
  private static final int BATCH = 500;

  private static final Set<ChangeKind> MAY_MOVE = Set.of(ChangeKind.CHANGED, ChangeKind.RESTORED);

  private final DocumentStore store;
  private final Index index;
  private volatile long applied;
  private long position;
  private long committed;

  /** A follower that goes on where the index was last committed. */
  public IndexFollower(DocumentStore store, Index index) {
    this.store = store;
    this.index = index;
    this.committed = index.committed();
    this.position = committed;
    this.applied = committed;
  }

  /** Everything up to this sequence can be found. */
  public long applied() {
    return applied;
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
   * Applies the next changes and shows them.
   *
   * @return whether there were any
   */
  boolean step() {
    List<Change> changes = store.after(position, BATCH);
    if (changes.isEmpty()) {
      return false;
    }
    index.apply(touchedBy(changes));
    long sequence = changes.getLast().sequence();
    if (sequence > applied) {
      index.show(sequence);
      applied = sequence;
    }
    position = sequence;
    return true;
  }

  /** After a failure: applies again what the index may have lost by it. */
  void recover() {
    if (index.recover()) {
      committed = index.committed();
      position = committed;
    }
  }

  /** Makes durable what was applied, if anything was. */
  void commit() {
    if (position > committed) {
      index.commit(position);
      committed = position;
    }
  }

  private List<Edition> touchedBy(List<Change> changes) {
    Set<String> edited =
        changes.stream().map(Change::documentId).collect(toCollection(LinkedHashSet::new));
    Set<String> moved = familiesThatMayHaveMoved(changes);
    List<Edition> touched = new ArrayList<>();
    for (Map.Entry<String, List<Revision>> family : families(edited).entrySet()) {
      Editions editions = new Editions(family.getValue());
      touched.addAll(moved.contains(family.getKey()) ? editions.all() : editions.touchedBy(edited));
    }
    return touched;
  }

  /**
   * These edits may give a document other versions: then its old neighbours are touched as well.
   */
  private static Set<String> familiesThatMayHaveMoved(List<Change> changes) {
    return changes.stream()
        .filter(change -> MAY_MOVE.contains(change.kind()))
        .map(change -> Document.familyOf(change.documentId()))
        .collect(toSet());
  }

  private Map<String, List<Revision>> families(Set<String> edited) {
    Set<String> names = edited.stream().map(Document::familyOf).collect(toSet());
    List<Revision> revisions = new ArrayList<>(store.editions(names));
    store.newest(edited).stream().filter(newest -> !newest.isPublished()).forEach(revisions::add);
    return revisions.stream().collect(groupingBy(revision -> revision.document().family()));
  }
}

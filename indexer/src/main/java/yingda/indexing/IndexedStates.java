package yingda.indexing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yingda.document.DocumentStore;
import yingda.document.Period;
import yingda.document.Refusal;
import yingda.document.RejectedException.Reason;
import yingda.document.Revision;
import yingda.document.UnavailableException;

/** Collects what an index is to hold of some documents, and reads their contents in one go. */
final class IndexedStates {
  private final DocumentStore store;
  private final ChangeConsumer index;
  private final Map<String, List<Period>> wanted = new HashMap<>();
  private final Map<String, List<Period>> ended = new HashMap<>();
  private final Map<Period, List<Period>> newer = new HashMap<>();
  private final Map<Long, Revision> revisions = new HashMap<>();

  IndexedStates(DocumentStore store, ChangeConsumer index) {
    this.store = store;
    this.index = index;
  }

  /** A revision that is not in the store. */
  void suppose(Revision revision) {
    revisions.put(revision.sequence(), revision);
  }

  /** Some documents of one family. */
  void add(EditionFamilies editions, Set<String> documentIds) {
    for (String id : documentIds) {
      add(editions, wanted, id, editions.of(id));
      List<Period> over = editions.ended(id).stream().filter(p -> !index.keeps(p)).toList();
      add(editions, ended, id, over);
    }
  }

  private void add(
      EditionFamilies editions, Map<String, List<Period>> to, String id, List<Period> periods) {
    to.put(id, periods);
    periods.forEach(period -> newer.put(period, editions.newer(period)));
  }

  /**
   * What was added.
   *
   * @param edited also documents of which nothing may be left
   */
  List<IndexedState> with(Set<String> edited) {
    store.revisions(newer.keySet()).forEach(found -> revisions.put(found.sequence(), found));
    Set<String> ids = new HashSet<>(wanted.keySet());
    ids.addAll(edited);
    return ids.stream()
        .map(id -> new IndexedState(id, editions(wanted, id), editions(ended, id)))
        .toList();
  }

  private List<IndexedEdition> editions(Map<String, List<Period>> from, String id) {
    List<IndexedEdition> editions = new ArrayList<>();
    for (Period period : from.getOrDefault(id, List.of())) {
      Revision revision = revisions.get(period.sequence());
      if (revision == null) {
        throw new UnavailableException(
            Refusal.of(Reason.UNAVAILABLE, "store-lacks-revision")
                .with("number", period.revision())
                .with("id", id)
                .alone(),
            null);
      }
      editions.add(new IndexedEdition(revision, period, newer.getOrDefault(period, List.of())));
    }
    return editions;
  }
}

package yingda.indexing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yingda.document.DocumentStore;
import yingda.document.Period;
import yingda.document.Revision;

/** Collects what an index is to hold of some documents, and reads their contents in one go. */
final class Holdings {
  private final DocumentStore store;
  private final Map<String, List<Period>> wanted = new HashMap<>();
  private final Map<Period, List<Period>> newer = new HashMap<>();

  Holdings(DocumentStore store) {
    this.store = store;
  }

  /** Some documents of one family. */
  void add(Editions editions, Set<String> documentIds) {
    for (String id : documentIds) {
      List<Period> periods = editions.of(id);
      wanted.put(id, periods);
      periods.forEach(period -> newer.put(period, editions.newer(period)));
    }
  }

  /**
   * What was added.
   *
   * @param edited also documents of which nothing may be left
   */
  List<Holding> with(Set<String> edited) {
    Map<Long, Revision> revisions = new HashMap<>();
    store.revisions(newer.keySet()).forEach(found -> revisions.put(found.sequence(), found));
    Set<String> ids = new HashSet<>(wanted.keySet());
    ids.addAll(edited);
    return ids.stream().map(id -> holding(id, revisions)).toList();
  }

  private Holding holding(String id, Map<Long, Revision> revisions) {
    List<Edition> editions = new ArrayList<>();
    for (Period period : wanted.getOrDefault(id, List.of())) {
      Revision revision = revisions.get(period.sequence());
      if (revision == null) {
        throw new IllegalStateException(id + " has no revision " + period.revision());
      }
      editions.add(new Edition(revision, period, newer.getOrDefault(period, List.of())));
    }
    return new Holding(id, editions);
  }
}

package yingda.document;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds who changed each entry of a document last. */
public final class LastChanges {
  /** Revisions read at a time: most entries have changed lately, or never. */
  private static final int PAGE = 50;

  private LastChanges() {}

  /**
   * For each anchor of a revision, the revision in which its entry became what it is there. Entries
   * that only moved did not change.
   */
  public static Map<String, Revision> of(Revision revision, DocumentStore store) {
    Map<String, Revision> last = new LinkedHashMap<>();
    revision.document().entries().forEach(entry -> last.put(entry.anchor(), revision));
    Set<Entry> open = new HashSet<>(revision.document().entries());
    String id = revision.document().id();
    List<Revision> page = store.history(id, revision.number(), PAGE);
    while (!page.isEmpty() && !open.isEmpty()) {
      for (Revision earlier : page) {
        open.retainAll(Set.copyOf(earlier.document().entries()));
        open.forEach(entry -> last.put(entry.anchor(), earlier));
      }
      page = store.history(id, page.getLast().number(), PAGE);
    }
    return last;
  }
}

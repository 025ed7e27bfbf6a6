package yingda.indexing;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What can be found by its words, but not by its meaning yet.
 *
 * @param entries how many there are
 * @param documents the ids of the first, in the order of the index: what is encoded together has
 *     its part in each vector, so the order must not be by chance
 */
public record IncompleteDocuments(int entries, Set<String> documents) {
  /** Where all is told. */
  public static final IncompleteDocuments NONE = new IncompleteDocuments(0, Set.of());

  public IncompleteDocuments {
    documents = Collections.unmodifiableSet(new LinkedHashSet<>(documents));
  }
}

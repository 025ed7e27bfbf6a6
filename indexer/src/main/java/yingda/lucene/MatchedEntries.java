package yingda.lucene;

import static java.util.Comparator.comparingLong;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** All entries that meet a search, whatever their rank. For one search. */
final class MatchedEntries {
  private final FixedBitSet entries;

  /** One that no find brought in. */
  private record Other(int entry, long order) {}

  MatchedEntries(FacetsCollector found, int documents) throws IOException {
    // One more than there are, so that there is always a next one to look from.
    entries = new FixedBitSet(documents + 1);
    for (MatchingDocs leaf : found.getMatchingDocs()) {
      DocIdSetIterator iterator = leaf.bits().iterator();
      for (int next = iterator.nextDoc();
          next != DocIdSetIterator.NO_MORE_DOCS;
          next = iterator.nextDoc()) {
        entries.set(leaf.context().docBase + next);
      }
    }
  }

  long count() {
    return entries.cardinality();
  }

  /**
   * So many of them: first the candidates among them in their order, then the others.
   *
   * @param order of the others
   */
  List<Candidate> first(int most, List<Candidate> candidates, EntryOrder order) throws IOException {
    List<Candidate> first = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (entries.getAndClear(candidate.entry())) {
        first.add(candidate);
      }
    }
    for (Other other : others(most - first.size(), order)) {
      first.add(new Candidate(other.entry(), 0, 0, List.of()));
    }
    return first;
  }

  /** There may be hundred thousands, of which few are kept. */
  private List<Other> others(int most, EntryOrder order) throws IOException {
    PriorityQueue<Other> least = new PriorityQueue<>(comparingLong(Other::order).reversed());
    int next = most > 0 ? entries.nextSetBit(0) : DocIdSetIterator.NO_MORE_DOCS;
    while (next != DocIdSetIterator.NO_MORE_DOCS) {
      least.add(new Other(next, order.of(next)));
      if (least.size() > most) {
        Other unused = least.remove();
      }
      next = entries.nextSetBit(next + 1);
    }
    return least.stream().sorted(comparingLong(Other::order)).toList();
  }
}

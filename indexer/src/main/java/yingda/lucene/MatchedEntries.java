package yingda.lucene;

import static java.util.Comparator.comparingLong;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
    if (first.size() < most) {
      List<Other> others = others(order);
      others.sort(comparingLong(Other::order));
      others.stream()
          .limit(most - first.size())
          .forEach(other -> first.add(new Candidate(other.entry(), 0, 0, List.of())));
    }
    return first;
  }

  private List<Other> others(EntryOrder order) throws IOException {
    List<Other> others = new ArrayList<>();
    int next = entries.nextSetBit(0);
    while (next != DocIdSetIterator.NO_MORE_DOCS) {
      others.add(new Other(next, order.of(next)));
      next = entries.nextSetBit(next + 1);
    }
    return others;
  }
}

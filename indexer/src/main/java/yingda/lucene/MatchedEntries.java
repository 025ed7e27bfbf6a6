package yingda.lucene;

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
   * So many of them: first the candidates among them in their order, then the others as they come.
   */
  List<Candidate> first(int most, List<Candidate> candidates) {
    List<Candidate> first = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (entries.getAndClear(candidate.entry())) {
        first.add(candidate);
      }
    }
    int next = entries.nextSetBit(0);
    while (first.size() < most && next != DocIdSetIterator.NO_MORE_DOCS) {
      first.add(new Candidate(next, 0, 0, List.of()));
      next = entries.nextSetBit(next + 1);
    }
    return first;
  }
}

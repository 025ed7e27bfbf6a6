package yingda.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import yingda.lucene.index.FacetCounts;
import yingda.lucene.index.QuestionVectors;
import yingda.lucene.index.Snapshot;
import yingda.ranking.AnalyzedQuery;
import yingda.ranking.Candidate;
import yingda.ranking.Reranker;
import yingda.search.Question;

/** All entries that meet a search, and the order of as many as are wanted. For one search. */
final class MatchingEntries {
  private final Snapshot snapshot;
  private final BooleanQuery matching;
  private final CandidateRetriever candidates;
  private final EntryQuery query;
  private final QuestionVectors meaning;
  private final FacetsCollector found;
  private final FixedBitSet entries;

  /**
   * @param allowed what the reader may see and wants to see, of wordings and entries alike
   */
  MatchingEntries(Snapshot snapshot, Question question, AnalyzedQuery asked, BooleanQuery allowed)
      throws IOException {
    BooleanQuery.Builder matching =
        new BooleanQuery.Builder().add(new EntryQuery(asked).matching(), Occur.FILTER);
    for (String text : QuotedPhrases.in(question.text())) {
      matching.add(QuotedPhrases.query(text, snapshot.analysis()), Occur.FILTER);
    }
    allowed.clauses().forEach(matching::add);
    this.snapshot = snapshot;
    this.matching = matching.build();
    this.candidates = new CandidateRetriever(snapshot, allowed);
    this.query = new EntryQuery(asked);
    this.meaning = QuestionVectors.of(question.text(), snapshot.analysis());
    this.found = snapshot.searcher().search(this.matching, new FacetsCollectorManager());
    this.entries = new FixedBitSet(Math.max(1, snapshot.reader().maxDoc()));
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

  Map<String, Map<String, Integer>> facets() throws IOException {
    return FacetCounts.of(snapshot, found);
  }

  /** The candidates among them, the likeliest first. */
  List<Candidate> found(Reranker ranking) throws IOException {
    return ranking.roughly(candidates.find(query, meaning)).stream()
        .filter(candidate -> entries.get(candidate.entry()))
        .toList();
  }

  /**
   * So many of them: first the candidates that are looked at closely, then all others by their
   * score by words. What a find brought in behind those is no better than what none did.
   *
   * @param found see {@link #found}
   */
  List<Candidate> first(int most, List<Candidate> found) throws IOException {
    int closely = Math.min(Reranker.CLOSELY, found.size());
    List<Candidate> first = new ArrayList<>(found.subList(0, closely));
    if (first.size() < most && first.size() < count()) {
      Set<Integer> known = first.stream().map(Candidate::entry).collect(Collectors.toSet());
      first.addAll(candidates.others(query, meaning, matching, known, most - first.size()));
    }
    return first;
  }
}

package yingda.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import yingda.search.Highlight;

/** Where in a field of a found entry the terms asked for stand. For one search. */
final class FoundTerms {
  private final IndexSearcher searcher;
  private final Weight weight;

  FoundTerms(IndexSearcher searcher, Iterable<String> terms, List<String> fields)
      throws IOException {
    this.searcher = searcher;
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String field : fields) {
      terms.forEach(term -> query.add(EntryQuery.term(field, term), Occur.SHOULD));
    }
    weight =
        searcher.createWeight(searcher.rewrite(query.build()), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  /** What matched in one entry, null if nothing did. */
  @Nullable Matches in(int document) throws IOException {
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    return weight.matches(leaf, document - leaf.docBase);
  }

  /** The terms found in a field. */
  static Set<String> terms(@Nullable Matches matches, String field) throws IOException {
    Set<String> terms = new HashSet<>();
    MatchesIterator iterator = matches == null ? null : matches.getMatches(field);
    while (iterator != null && iterator.next()) {
      if (iterator.getQuery() instanceof TermQuery query) {
        terms.add(query.getTerm().text());
      }
    }
    return terms;
  }

  /** The stretches found in a field that stores offsets, in order, touching ones joined. */
  static List<Highlight> highlights(@Nullable Matches matches, String field) throws IOException {
    List<Highlight> found = new ArrayList<>();
    MatchesIterator iterator = matches == null ? null : matches.getMatches(field);
    while (iterator != null && iterator.next()) {
      found.add(new Highlight(iterator.startOffset(), iterator.endOffset()));
    }
    return Highlights.joined(found);
  }
}

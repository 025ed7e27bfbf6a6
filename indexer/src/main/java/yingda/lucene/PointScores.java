package yingda.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Scores chosen documents, asked for in ascending order. For one search. */
final class PointScores {
  private final List<LeafReaderContext> leaves;
  private final Weight weight;
  private int leafOfScorer = -1;
  private @Nullable Scorer scorer;

  PointScores(IndexSearcher searcher, Query query) throws IOException {
    leaves = searcher.getLeafContexts();
    weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
  }

  /**
   * The best score of documents that stand side by side in one leaf, 0 if none matches.
   *
   * @param first at least the {@code end} of the call before
   */
  float best(int first, int end) throws IOException {
    int leaf = ReaderUtil.subIndex(first, leaves);
    if (leaf != leafOfScorer) {
      scorer = weight.scorer(leaves.get(leaf));
      leafOfScorer = leaf;
    }
    return scorer == null ? 0 : best(scorer, first, end, leaves.get(leaf).docBase);
  }

  private static float best(Scorer scorer, int first, int end, int base) throws IOException {
    DocIdSetIterator documents = scorer.iterator();
    int document = documents.docID();
    if (document < first - base) {
      document = documents.advance(first - base);
    }
    float best = 0;
    while (document < end - base) {
      best = Math.max(best, scorer.score());
      document = documents.nextDoc();
    }
    return best;
  }
}

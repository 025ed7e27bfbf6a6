package yingda.lucene.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/**
 * Scores chosen documents, one clause after the other: each then only steps to the next document
 * chosen, while together they would have to be put in order at each step. For one search.
 */
final class CandidateScorer {
  private final List<LeafReaderContext> leaves;
  private final List<DocumentRange> spans;
  private final double[][] scores;

  /**
   * The sum of the clauses for each of the documents.
   *
   * @param spans in ascending order, none over another
   */
  CandidateScorer(IndexSearcher searcher, List<WeightedClause> clauses, List<DocumentRange> spans)
      throws IOException {
    this.leaves = searcher.getLeafContexts();
    this.spans = spans;
    this.scores = spans.stream().map(span -> new double[span.length()]).toArray(double[][]::new);
    for (WeightedClause clause : clauses) {
      add(searcher.createWeight(searcher.rewrite(clause.query()), ScoreMode.COMPLETE, 1));
    }
  }

  /** The best score in a span, 0 if nothing matches there. */
  double best(int span) {
    double best = 0;
    for (double score : scores[span]) {
      best = Math.max(best, score);
    }
    return best;
  }

  private void add(Weight weight) throws IOException {
    int leafOfScorer = -1;
    Scorer scorer = null;
    for (int i = 0; i < scores.length; i++) {
      int leaf = ReaderUtil.subIndex(spans.get(i).first(), leaves);
      if (leaf != leafOfScorer) {
        scorer = weight.scorer(leaves.get(leaf));
        leafOfScorer = leaf;
      }
      if (scorer != null) {
        add(scorer, spans.get(i).first() - leaves.get(leaf).docBase, scores[i]);
      }
    }
  }

  private static void add(Scorer scorer, int first, double[] scores) throws IOException {
    DocIdSetIterator documents = scorer.iterator();
    int document = documents.docID();
    if (document < first) {
      document = documents.advance(first);
    }
    while (document - first < scores.length) {
      scores[document - first] += scorer.score();
      document = documents.nextDoc();
    }
  }
}

package yingda.lucene.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.jspecify.annotations.Nullable;

/**
 * Entries by their best wording, one entry after the other.
 *
 * <p>A block join by itself would rather be scored in bulk. Lucene 10.6 then asks it to leave out
 * what a {@code MUST_NOT} excludes as it would deleted documents, which it looks for among the
 * wordings, and the excluded entries are found.
 */
final class BestWordingQuery extends Query {
  private final Query join;

  BestWordingQuery(Query wording) {
    this.join =
        new ToParentBlockJoinQuery(
            wording, EntryQuery.ENTRIES, org.apache.lucene.search.join.ScoreMode.Max);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    Query rewritten = searcher.rewrite(join);
    return new FilterWeight(this, rewritten.createWeight(searcher, scoreMode, boost)) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        ScorerSupplier supplier = in.scorerSupplier(leaf);
        return supplier == null ? null : new OneByOne(supplier);
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    join.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return join.toString(field);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BestWordingQuery query && join.equals(query.join);
  }

  @Override
  public int hashCode() {
    return 31 * join.hashCode() + 1;
  }

  /** Leaves scoring in bulk to the default, which goes through the scorer. */
  private static final class OneByOne extends ScorerSupplier {
    private final ScorerSupplier join;

    OneByOne(ScorerSupplier join) {
      this.join = join;
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
      return join.get(leadCost);
    }

    @Override
    public long cost() {
      return join.cost();
    }

    @Override
    public void setTopLevelScoringClause() throws IOException {
      join.setTopLevelScoringClause();
    }
  }
}

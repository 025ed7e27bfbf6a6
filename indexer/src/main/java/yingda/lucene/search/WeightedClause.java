package yingda.lucene.search;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import yingda.lucene.index.IndexTerms;

/**
 * A part of a query that may match.
 *
 * @param strength what it counts, by weight and rarity
 */
record WeightedClause(Query query, double strength) {

  static WeightedClause of(Term term, float boost, IndexTerms index) throws IOException {
    return new WeightedClause(new BoostQuery(index.query(term), boost), boost * index.rarity(term));
  }

  /** All of them, which count together. */
  static Query sum(Collection<WeightedClause> clauses) {
    BooleanQuery.Builder sum = new BooleanQuery.Builder();
    clauses.forEach(clause -> sum.add(clause.query(), Occur.SHOULD));
    return sum.build();
  }
}

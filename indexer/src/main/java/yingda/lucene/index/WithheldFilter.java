package yingda.lucene.index;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.EpochMillis;
import yingda.search.SearchScope;

/** Documents that were open once and are no longer, which the past must not give away. */
final class WithheldFilter {
  private WithheldFilter() {}

  /**
   * What became internal after the instant a reader asks for; null if nothing did, or they may see
   * it.
   *
   * @param indexes what is published or planned, and what has ended
   */
  static @Nullable Query from(SearchScope reader, List<IndexReader> indexes) throws IOException {
    if (!reader.asOf() || reader.audience().mayRead(Audience.INTERNAL)) {
      return null;
    }
    Query internal =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(IndexFields.TYPE, IndexFields.ENTRY)), Occur.FILTER)
            .add(
                new TermQuery(new Term(IndexFields.AUDIENCE, Audience.INTERNAL.word())),
                Occur.FILTER)
            .add(endedAfter(EpochMillis.of(reader.at())), Occur.FILTER)
            .build();
    Set<BytesRef> ids = new HashSet<>();
    for (IndexReader index : indexes) {
      addIds(internal, index, ids);
    }
    return ids.isEmpty() ? null : new TermInSetQuery(IndexFields.DOCUMENT_ID, ids);
  }

  private static Query endedAfter(long instant) {
    return NumericDocValuesField.newSlowRangeQuery(IndexFields.ENDS, instant + 1, Long.MAX_VALUE);
  }

  private static void addIds(Query query, IndexReader index, Set<BytesRef> ids) throws IOException {
    StoredFields stored = index.storedFields();
    int most = Math.max(1, index.maxDoc());
    for (ScoreDoc found : new IndexSearcher(index).search(query, most).scoreDocs) {
      ids.add(
          new BytesRef(
              stored
                  .document(found.doc, Set.of(IndexFields.DOCUMENT_ID))
                  .get(IndexFields.DOCUMENT_ID)));
    }
  }
}

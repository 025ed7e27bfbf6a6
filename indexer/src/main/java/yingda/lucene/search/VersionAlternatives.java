package yingda.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import yingda.document.Audience;
import yingda.lucene.index.EntryOrder;
import yingda.lucene.index.IndexFields;
import yingda.lucene.index.Snapshot;
import yingda.search.OtherVersion;
import yingda.search.SearchScope;

/**
 * Finds which editions of a page have another answer in the place of an entry. It costs a look-up
 * of one term, and only for entries that have versions. For one search.
 */
public final class VersionAlternatives {
  /** A page has one edition for each release that changed it. */
  private static final int MOST = 50;

  private final IndexSearcher searcher;
  private final SearchScope reader;

  VersionAlternatives(Snapshot snapshot, SearchScope reader) {
    this.searcher = snapshot.searcher();
    this.reader = reader;
  }

  /**
   * None if a customer has named a version.
   *
   * @param entry as it is stored
   */
  List<OtherVersion> of(Document entry) throws IOException {
    boolean isTold = reader.version() != null && reader.audience() == Audience.PUBLIC;
    if (isTold || entry.get(IndexFields.VERSIONS).isEmpty()) {
      return List.of();
    }
    String place =
        IndexFields.place(entry.get(IndexFields.DOCUMENT_ID), entry.get(IndexFields.ANCHOR));
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new TermQuery(new Term(IndexFields.PLACE, place)), Occur.FILTER);
    VisibilityFilter.ofAnyVersion(reader).clauses().forEach(query::add);
    List<OtherVersion> others = new ArrayList<>();
    for (ScoreDoc found : searcher.search(query.build(), MOST, EntryOrder.BY_ADDRESS).scoreDocs) {
      Document other = searcher.storedFields().document(found.doc);
      if (!other.get(IndexFields.ANSWER).equals(entry.get(IndexFields.ANSWER))) {
        others.add(
            new OtherVersion(
                other.get(IndexFields.DOCUMENT_ID),
                other.get(IndexFields.ANCHOR),
                other.get(IndexFields.VERSIONS)));
      }
    }
    return others;
  }
}

package yingda.lucene;

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
import yingda.search.OtherVersion;
import yingda.search.Reader;

/**
 * Finds which editions of a page have another answer in the place of an entry. It costs a look-up
 * of one term, and only for entries that have versions. For one search.
 */
final class OtherEditions {
  /** A page has one edition for each release that changed it. */
  private static final int MOST = 50;

  private final IndexSearcher searcher;
  private final Reader reader;

  OtherEditions(Snapshot snapshot, Reader reader) {
    this.searcher = snapshot.searcher();
    this.reader = reader;
  }

  static String place(String documentId, String anchor) {
    return yingda.document.Document.familyOf(documentId) + "#" + anchor;
  }

  /**
   * None if the reader has named a version.
   *
   * @param entry as it is stored
   */
  List<OtherVersion> of(Document entry) throws IOException {
    if (reader.version() != null || entry.get(Fields.VERSIONS).isEmpty()) {
      return List.of();
    }
    String place = place(entry.get(Fields.DOCUMENT_ID), entry.get(Fields.ANCHOR));
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new TermQuery(new Term(Fields.PLACE, place)), Occur.FILTER);
    ReaderFilter.ofAnyVersion(reader).clauses().forEach(query::add);
    List<OtherVersion> others = new ArrayList<>();
    for (ScoreDoc found : searcher.search(query.build(), MOST, EntryOrder.BY_ADDRESS).scoreDocs) {
      Document other = searcher.storedFields().document(found.doc);
      if (!other.get(Fields.ANSWER).equals(entry.get(Fields.ANSWER))) {
        others.add(
            new OtherVersion(
                other.get(Fields.DOCUMENT_ID),
                other.get(Fields.ANCHOR),
                other.get(Fields.VERSIONS)));
      }
    }
    return others;
  }
}

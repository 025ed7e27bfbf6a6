package yingda.lucene.index;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import yingda.indexing.IncompleteDocuments;

/** The entries of a snapshot whose meaning is not told in full yet. */
final class IncompleteEntries {
  private static final TermQuery QUERY =
      new TermQuery(new Term(IndexFields.INCOMPLETE, IndexFields.YES));

  private IncompleteEntries() {}

  /**
   * @param most of the first, by the order of the index
   */
  static IncompleteDocuments in(Snapshot snapshot, int most) throws IOException {
    LiveSearcher searcher = snapshot.searcher();
    int count = searcher.count(QUERY);
    Set<String> documents = new LinkedHashSet<>();
    if (count > 0 && most > 0) {
      TopDocs found = searcher.search(QUERY, most);
      StoredFields stored = searcher.storedFields();
      for (ScoreDoc entry : found.scoreDocs) {
        documents.add(
            Objects.requireNonNull(
                stored
                    .document(entry.doc, Set.of(IndexFields.DOCUMENT_ID))
                    .get(IndexFields.DOCUMENT_ID)));
      }
    }
    return new IncompleteDocuments(count, documents);
  }
}

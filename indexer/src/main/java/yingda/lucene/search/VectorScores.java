package yingda.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import yingda.lucene.index.QuantizedVector;

/** How near in meaning the wordings of chosen entries are, asked in ascending order. */
final class VectorScores {
  private final List<LeafReaderContext> leaves;
  private final @Nullable QuantizedVector asked;
  private int leafOfVectors = -1;
  private @Nullable ByteVectorValues vectors;
  private @Nullable DocIndexIterator documents;

  /**
   * @param asked null if nothing is known of the question's meaning; then nothing is near
   */
  VectorScores(IndexSearcher searcher, @Nullable QuantizedVector asked) {
    this.leaves = searcher.getLeafContexts();
    this.asked = asked;
  }

  /**
   * The cosines of wordings, 0 for one without a direction.
   *
   * @param wordings behind those of the call before
   */
  List<Double> of(DocumentRange wordings) throws IOException {
    List<Double> near = new ArrayList<>();
    for (int wording = wordings.first(); asked != null && wording < wordings.end(); wording++) {
      near.add(cosine(asked, wording));
    }
    return near;
  }

  private double cosine(QuantizedVector question, int wording) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(wording, leaves));
    if (leaf.ord != leafOfVectors) {
      vectors = leaf.reader().getByteVectorValues(question.fieldName());
      documents = vectors == null ? null : vectors.iterator();
      leafOfVectors = leaf.ord;
    }
    if (vectors == null || documents == null) {
      return 0;
    }
    int target = wording - leaf.docBase;
    int found = documents.docID() < target ? documents.advance(target) : documents.docID();
    return found == target ? question.cosine(vectors.vectorValue(documents.index())) : 0;
  }
}

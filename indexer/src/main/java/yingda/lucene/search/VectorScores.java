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
import yingda.lucene.index.MeaningField;
import yingda.lucene.index.QuantizedVector;

/** How near in meaning the wordings or windows of chosen entries are, asked in ascending order. */
final class VectorScores {
  private final List<LeafReaderContext> leaves;
  private final @Nullable QuantizedVector asked;
  private final MeaningField field;
  private int leafOfVectors = -1;
  private @Nullable ByteVectorValues vectors;
  private @Nullable DocIndexIterator documents;

  /**
   * @param asked null if nothing is known of the question's meaning; then nothing is near
   */
  VectorScores(IndexSearcher searcher, @Nullable QuantizedVector asked, MeaningField field) {
    this.field = field;
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
      Double cosine = cosine(asked, wording);
      near.add(cosine == null ? 0 : cosine);
    }
    return near;
  }

  /** The cosines of those that have a direction, and of no others. */
  List<Double> present(DocumentRange documents) throws IOException {
    List<Double> near = new ArrayList<>();
    for (int each = documents.first(); asked != null && each < documents.end(); each++) {
      Double cosine = cosine(asked, each);
      if (cosine != null) {
        near.add(cosine);
      }
    }
    return near;
  }

  private @Nullable Double cosine(QuantizedVector question, int wording) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(wording, leaves));
    if (leaf.ord != leafOfVectors) {
      vectors = leaf.reader().getByteVectorValues(question.nameOf(field));
      documents = vectors == null ? null : vectors.iterator();
      leafOfVectors = leaf.ord;
    }
    if (vectors == null || documents == null) {
      return null;
    }
    int target = wording - leaf.docBase;
    int found = documents.docID() < target ? documents.advance(target) : documents.docID();
    return found == target ? question.cosine(vectors.vectorValue(documents.index())) : null;
  }
}

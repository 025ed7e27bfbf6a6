package yingda.lucene.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.jspecify.annotations.Nullable;
import yingda.text.Fingerprint;

/**
 * The order of entries between which nothing else decides. It follows from their addresses, so it
 * is the same in every index that holds them, however that came about: otherwise a rebuild, or a
 * look back, would show them in another. For one search; entries are asked for in ascending order.
 */
public final class EntryOrder {
  /** Enough for the place of an entry in its document. */
  private static final int PLACE_BITS = 24;

  /** Better scores first; what ties, in this order. */
  static final Sort BY_SCORE =
      new Sort(SortField.FIELD_SCORE, new SortField(IndexFields.ORDER, SortField.Type.LONG));

  /** Only in this order. */
  public static final Sort BY_ADDRESS =
      new Sort(new SortField(IndexFields.ORDER, SortField.Type.LONG));

  private final List<LeafReaderContext> leaves;
  private int leafOfValues = -1;
  private @Nullable NumericDocValues values;

  public EntryOrder(IndexSearcher searcher) {
    this.leaves = searcher.getLeafContexts();
  }

  /**
   * @param place of the entry in its document, from 0
   */
  static void addTo(Document document, String documentId, int place) {
    long order = (Fingerprint.number(documentId) << PLACE_BITS) + place;
    document.add(new NumericDocValuesField(IndexFields.ORDER, order));
  }

  /** Less for what comes first. */
  public long of(int entry) throws IOException {
    int leaf = ReaderUtil.subIndex(entry, leaves);
    NumericDocValues ofLeaf = values;
    if (ofLeaf == null || leaf != leafOfValues) {
      ofLeaf = DocValues.getNumeric(leaves.get(leaf).reader(), IndexFields.ORDER);
      values = ofLeaf;
      leafOfValues = leaf;
    }
    boolean known = ofLeaf.advanceExact(entry - leaves.get(leaf).docBase);
    return known ? ofLeaf.longValue() : Long.MAX_VALUE;
  }
}

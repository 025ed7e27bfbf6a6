package yingda.lucene.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.FilterCodecReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * A leaf of an index without some of its documents. It holds no files of its own: the index must
 * stay open as long as it is used. It can be merged as quickly as the leaf itself.
 */
public final class FilteredLeaf extends FilterCodecReader {
  /** Which documents of a leaf are to stay. */
  public interface Selection {
    /**
     * @param live those that are not deleted; of these some may be cleared
     */
    void reduce(LeafReader leaf, FixedBitSet live) throws IOException;
  }

  private final FixedBitSet live;
  private final int left;

  private FilteredLeaf(CodecReader leaf, FixedBitSet live) {
    super(leaf);
    this.live = live;
    this.left = live.cardinality();
  }

  /** All leaves of an index. */
  public static List<CodecReader> of(IndexReader index, Selection selection) throws IOException {
    List<CodecReader> pruned = new ArrayList<>();
    for (LeafReaderContext context : index.leaves()) {
      CodecReader leaf = (CodecReader) context.reader(); // as an index has no others
      FixedBitSet live = new FixedBitSet(leaf.maxDoc());
      live.set(0, leaf.maxDoc());
      Bits before = leaf.getLiveDocs();
      if (before != null) {
        before.applyMask(live, 0);
      }
      selection.reduce(leaf, live);
      pruned.add(new FilteredLeaf(leaf, live));
    }
    return pruned;
  }

  @Override
  public Bits getLiveDocs() {
    return live;
  }

  @Override
  public int numDocs() {
    return left;
  }

  @Override
  public @Nullable CacheHelper getCoreCacheHelper() {
    return in.getCoreCacheHelper();
  }

  /** Others may prune the same leaf otherwise, so nothing is kept for it. */
  @Override
  public @Nullable CacheHelper getReaderCacheHelper() {
    return null;
  }

  /** The leaf belongs to its index. */
  @Override
  protected void doClose() {}
}

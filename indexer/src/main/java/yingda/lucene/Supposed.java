package yingda.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.FixedBitSet;
import yingda.indexing.Edition;
import yingda.indexing.Holding;
import yingda.search.Experience;
import yingda.search.Searcher;

/**
 * The index as it would be if it held something else of a few documents. These are written to a
 * small index in memory and laid over what can be seen now, so nothing is copied: it costs what the
 * documents cost. Words count as they would after the edit. Safe for concurrent use until it is
 * closed.
 */
public final class Supposed implements AutoCloseable {
  private final Snapshot base;
  private final Snapshot snapshot;
  private final Searcher searcher;

  private Supposed(Snapshot base, Snapshot snapshot, Supplier<Experience> experience) {
    this.base = base;
    this.snapshot = snapshot;
    this.searcher = new LuceneSearcher(this::acquired, experience);
  }

  /**
   * @param base what can be seen now; closed together with this
   */
  static Supposed of(
      Snapshot base, List<Holding> holdings, EntryBlocks blocks, Supplier<Experience> experience)
      throws IOException {
    List<IndexReader> both =
        new ArrayList<>(Pruned.of(base.reader(), (leaf, live) -> clear(leaf, live, holdings)));
    both.add(written(holdings, blocks, base));
    IndexReader reader = new MultiReader(both.toArray(IndexReader[]::new));
    return new Supposed(base, base.over(reader), experience);
  }

  private static DirectoryReader written(List<Holding> holdings, EntryBlocks blocks, Snapshot base)
      throws IOException {
    ByteBuffersDirectory memory = new ByteBuffersDirectory();
    try (IndexWriter writer =
        new IndexWriter(
            memory, LuceneIndex.configuration(base.analysis()).setCommitOnClose(true))) {
      Directions directions = blocks.directions(holdings);
      for (Holding holding : holdings) {
        for (Edition edition : holding.editions()) {
          List<Document> block = blocks.of(edition, directions);
          long unused = writer.addDocuments(block);
        }
      }
    }
    return DirectoryReader.open(memory);
  }

  private static void clear(LeafReader leaf, FixedBitSet live, List<Holding> holdings)
      throws IOException {
    for (Holding holding : holdings) {
      PostingsEnum postings = leaf.postings(new Term(Fields.DOCUMENT_ID, holding.documentId()));
      if (postings != null) {
        while (postings.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
          live.clear(postings.docID());
        }
      }
    }
  }

  /** Searches it. */
  public Searcher searcher() {
    return searcher;
  }

  private Snapshot acquired() {
    if (!snapshot.acquire()) {
      throw new IllegalStateException("what was supposed is closed");
    }
    return snapshot;
  }

  @Override
  public void close() {
    snapshot.close();
    base.close();
  }
}

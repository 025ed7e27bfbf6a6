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
import yingda.indexing.IndexedEdition;
import yingda.indexing.IndexedState;
import yingda.indexing.SearchableIndex;
import yingda.lucene.index.EncodedWordings;
import yingda.lucene.index.EntryDocuments;
import yingda.lucene.index.FilteredLeaf;
import yingda.lucene.index.IndexFields;
import yingda.lucene.index.LuceneIndex;
import yingda.lucene.index.Snapshot;
import yingda.lucene.search.LuceneSearcher;
import yingda.ranking.RankingContext;
import yingda.search.Searcher;

/**
 * The index as it would be if it held something else of a few documents. These are written to a
 * small index in memory and laid over what can be seen now, so nothing is copied: it costs what the
 * documents cost. Words count as they would after the edit. Safe for concurrent use until it is
 * closed.
 */
public final class OverlaidIndex implements SearchableIndex {
  private final Snapshot base;
  private final Snapshot snapshot;
  private final Searcher searcher;

  private OverlaidIndex(Snapshot base, Snapshot snapshot, Supplier<RankingContext> rankingContext) {
    this.base = base;
    this.snapshot = snapshot;
    this.searcher = new LuceneSearcher(this::acquired, rankingContext);
  }

  /**
   * @param base what can be seen now; closed together with this
   */
  static OverlaidIndex of(
      Snapshot base,
      List<IndexedState> holdings,
      EntryDocuments blocks,
      Supplier<RankingContext> rankingContext)
      throws IOException {
    List<IndexReader> both =
        new ArrayList<>(
            FilteredLeaf.of(base.reader(), (leaf, live) -> clear(leaf, live, holdings)));
    both.add(written(holdings, blocks, base));
    IndexReader reader = new MultiReader(both.toArray(IndexReader[]::new));
    return new OverlaidIndex(base, base.over(reader), rankingContext);
  }

  private static DirectoryReader written(
      List<IndexedState> holdings, EntryDocuments blocks, Snapshot base) throws IOException {
    ByteBuffersDirectory memory = new ByteBuffersDirectory();
    try (IndexWriter writer =
        new IndexWriter(
            memory, LuceneIndex.configuration(base.analysis()).setCommitOnClose(true))) {
      blocks.encode(holdings);
      EncodedWordings directions = blocks.directions(holdings);
      for (IndexedState holding : holdings) {
        for (IndexedEdition edition : holding.editions()) {
          List<Document> block = blocks.of(edition, directions);
          long unused = writer.addDocuments(block);
        }
      }
    }
    return DirectoryReader.open(memory);
  }

  private static void clear(LeafReader leaf, FixedBitSet live, List<IndexedState> holdings)
      throws IOException {
    for (IndexedState holding : holdings) {
      PostingsEnum postings =
          leaf.postings(new Term(IndexFields.DOCUMENT_ID, holding.documentId()));
      if (postings != null) {
        while (postings.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
          live.clear(postings.docID());
        }
      }
    }
  }

  /** Searches it. */
  @Override
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

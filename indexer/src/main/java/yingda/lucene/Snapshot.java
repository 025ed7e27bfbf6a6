package yingda.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import yingda.indexing.Position;
import yingda.search.Reader;
import yingda.text.Analysis;

/**
 * What searchers see: the index as of one sequence. Whoever uses one closes it; the files go when
 * the last user has.
 */
final class Snapshot implements AutoCloseable {
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final IndexTerms terms;
  private final Analysis analysis;
  private final Position position;
  private @Nullable SortedSetDocValuesReaderState facetState;

  /** Owned by its maker, as if acquired once. */
  Snapshot(DirectoryReader reader, Analysis analysis, Position position) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.terms = new IndexTerms(searcher);
    this.analysis = analysis;
    this.position = position;
  }

  /** Whether the caller may use it; if so it must be closed once more. */
  boolean acquire() {
    return reader.tryIncRef();
  }

  IndexSearcher searcher() {
    return searcher;
  }

  IndexTerms terms() {
    return terms;
  }

  DirectoryReader reader() {
    return reader;
  }

  /** What makes a question comparable with it. */
  Analysis analysis() {
    return analysis;
  }

  /** Everything up to this change is in it. */
  long sequence() {
    return position.sequence();
  }

  /**
   * The same reader, for whom the present is never before the last change that is shown: between
   * the question and its answer there may be one.
   */
  Reader at(Reader reader) {
    return reader.at().isBefore(position.time()) ? reader.at(position.time()) : reader;
  }

  /** Made when first needed, as most snapshots live for moments only; null without any facet. */
  synchronized @Nullable SortedSetDocValuesReaderState facetState() throws IOException {
    if (facetState == null) {
      facetState = Facets.state(reader);
    }
    return facetState;
  }

  @Override
  public void close() {
    try {
      reader.decRef();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

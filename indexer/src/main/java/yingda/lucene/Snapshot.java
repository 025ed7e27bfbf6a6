package yingda.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
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
  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final IndexTerms terms;
  private final Analysis analysis;
  private final Position position;
  private final @Nullable Snapshot past;
  private @Nullable SortedSetDocValuesReaderState facetState;

  /**
   * Owned by its maker, as if acquired once.
   *
   * @param past the same with what has ended, which belongs to it
   */
  private Snapshot(
      IndexReader reader, Analysis analysis, Position position, @Nullable Snapshot past) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.terms = new IndexTerms(searcher);
    this.analysis = analysis;
    this.position = position;
    this.past = past;
  }

  /**
   * Owned by its maker, as if acquired once.
   *
   * @param current what is published or planned; becomes its own
   * @param archive what has ended
   */
  static Snapshot of(IndexReader current, IndexReader archive, Analysis analysis, Position position)
      throws IOException {
    IndexReader both = new MultiReader(new IndexReader[] {current, archive}, false);
    Snapshot past = new Snapshot(both, analysis, position, null);
    return new Snapshot(current, analysis, position, past);
  }

  /** The same of another reader, which becomes its own, without a past. */
  Snapshot over(IndexReader other) {
    return new Snapshot(other, analysis, position, null);
  }

  /** Whether the caller may use it; if so it must be closed once more. */
  boolean acquire() {
    if (!reader.tryIncRef()) {
      return false;
    }
    if (past == null || past.acquire()) {
      return true;
    }
    release();
    return false;
  }

  /** What a reader is to search; only who asks for an earlier instant pays for the past. */
  Snapshot seenBy(Reader reader) {
    boolean earlier = reader.asOf() && reader.at().isBefore(position.time());
    return earlier && past != null ? past : this;
  }

  IndexSearcher searcher() {
    return searcher;
  }

  IndexTerms terms() {
    return terms;
  }

  IndexReader reader() {
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
    return !reader.asOf() && reader.at().isBefore(position.time())
        ? reader.at(position.time())
        : reader;
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
    if (past != null) {
      past.close();
    }
    release();
  }

  private void release() {
    try {
      reader.decRef();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

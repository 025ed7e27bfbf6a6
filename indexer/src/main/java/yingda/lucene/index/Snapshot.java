package yingda.lucene.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import yingda.indexing.Position;
import yingda.ranking.InverseDocumentFrequency;
import yingda.search.SearchScope;
import yingda.text.Analysis;

/**
 * What searchers see: the index as of one sequence. Whoever uses one closes it; the files go when
 * the last user has.
 */
public final class Snapshot implements AutoCloseable {
  private final IndexReader reader;
  private final LiveSearcher searcher;
  private final IndexTerms terms;
  private final InverseDocumentFrequency rarity;
  private final Analysis analysis;
  private final Position position;
  private final @Nullable History history;
  private @Nullable SortedSetDocValuesReaderState facetState;

  /**
   * What it takes to look back.
   *
   * @param ended what is published no longer
   */
  private record History(IndexReader ended, PointInTimeIndexes past) {}

  private Snapshot(
      IndexReader reader, Analysis analysis, Position position, @Nullable History history) {
    this.reader = reader;
    this.searcher = new LiveSearcher(reader);
    this.terms = new IndexTerms(searcher);
    this.rarity = new InverseDocumentFrequency(terms);
    this.analysis = analysis;
    this.position = position;
    this.history = history;
  }

  /**
   * Owned by its maker, as if acquired once.
   *
   * @param current what is published or planned; becomes its own
   * @param ended what is published no longer
   */
  public static Snapshot of(
      IndexReader current,
      IndexReader ended,
      PointInTimeIndexes past,
      Analysis analysis,
      Position position) {
    ended.incRef();
    return new Snapshot(current, analysis, position, new History(ended, past));
  }

  /** The same of another reader, which becomes its own, without a past. */
  public Snapshot over(IndexReader other) {
    return new Snapshot(other, analysis, position, null);
  }

  /** Whether the caller may use it; if so it must be closed once more. */
  public boolean acquire() {
    if (!reader.tryIncRef()) {
      return false;
    }
    if (history == null || history.ended().tryIncRef()) {
      return true;
    }
    release(reader);
    return false;
  }

  /**
   * What a reader is to search, for the caller to close; only who asks for an earlier instant pays
   * for the past.
   */
  public Snapshot seenBy(SearchScope asking) throws IOException {
    if (history != null && asking.asOf() && asking.at().isBefore(position.time())) {
      List<IndexReader> all = List.of(reader, history.ended());
      return over(history.past().at(asking.at(), all, position.time(), analysis));
    }
    if (!acquire()) {
      throw new IllegalStateException("a snapshot was used after it was closed");
    }
    return this;
  }

  public LiveSearcher searcher() {
    return searcher;
  }

  public IndexTerms terms() {
    return terms;
  }

  public InverseDocumentFrequency rarity() {
    return rarity;
  }

  public IndexReader reader() {
    return reader;
  }

  /** What makes a question comparable with it. */
  public Analysis analysis() {
    return analysis;
  }

  /** Everything up to this change is in it. */
  public long sequence() {
    return position.sequence();
  }

  /** What a reader may not see of a {@link #seenBy snapshot} of the past; null for nothing. */
  public @Nullable Query withheldFrom(SearchScope asking) throws IOException {
    return history == null ? null : WithheldFilter.from(asking, List.of(reader, history.ended()));
  }

  /**
   * The same reader, for whom the present is never before the last change that is shown: between
   * the question and its answer there may be one.
   */
  public SearchScope at(SearchScope reader) {
    return !reader.asOf() && reader.at().isBefore(position.time())
        ? reader.at(position.time())
        : reader;
  }

  /** Made when first needed, as most snapshots live for moments only; null without any facet. */
  synchronized @Nullable SortedSetDocValuesReaderState facetState() throws IOException {
    if (facetState == null) {
      facetState = FacetCounts.state(reader);
    }
    return facetState;
  }

  @Override
  public void close() {
    if (history != null) {
      release(history.ended());
    }
    release(reader);
  }

  private static void release(IndexReader reader) {
    try {
      reader.decRef();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package yingda.indexing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.ChangeLog;
import yingda.search.Searcher;
import yingda.text.Analysis;

/**
 * The index in use and, while it is rebuilt, the next one beside it. {@link #searcher} is safe for
 * concurrent use, the rest is for one thread.
 */
public interface IndexEngine extends AutoCloseable {
  /** Searches the index in use, whichever that is at the moment. */
  Searcher searcher();

  /** The index in use. */
  ChangeConsumer current();

  /** Whether the index in use was made of this log, up to a change that the log still has. */
  boolean isOf(ChangeLog log);

  /** Whether the index in use was written with another analysis and should be rebuilt. */
  boolean isOutdated(String fingerprint);

  /** Begins an empty index beside the one in use, for texts and queries to go through this. */
  ChangeConsumer beside(Analysis analysis);

  /** Puts an index begun {@link #beside} in the place of the one in use, which is closed. */
  void swapIn(ChangeConsumer index);

  /** The index in use as it would be with these documents, for the caller to close. */
  SearchableIndex supposing(List<IndexedState> documents);

  /** Whether a failure may be that of damaged files, and not of a full disk for one. */
  boolean mayBeDamage(Throwable failure);

  /** Whether a search has failed since {@link #flaw} was asked for. */
  boolean isSuspected();

  /** Looks whether the index in use is whole, and says what is wrong; null if nothing is. */
  @Nullable String flaw();

  /** Whether the index in use is known to be damaged; it serves what is whole. */
  boolean isDamaged();

  @Override
  void close();
}

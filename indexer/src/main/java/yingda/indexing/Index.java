package yingda.indexing;

import java.util.List;

/**
 * An index that can be brought up to date. Written by one thread at a time; what it shows to
 * searchers is safe for all.
 */
public interface Index extends AutoCloseable {
  /** The sequence in its last durable commit, 0 for an empty index. */
  long committed();

  /**
   * Replaces what the index holds of these documents. Applying the same revisions again changes
   * nothing; a retired one leaves the index.
   */
  void apply(List<Edition> editions);

  /** Shows searchers all that was applied, as of this sequence. */
  void show(long sequence);

  /** Makes all that was applied durable, together with this sequence. */
  void commit(long sequence);

  /**
   * Goes on after a failure, which may have cost it what was applied since its last commit.
   * Searchers keep what was shown.
   *
   * @return whether it did
   */
  boolean recover();

  /** Releases its files; what was applied and not committed is applied again another time. */
  @Override
  void close();
}

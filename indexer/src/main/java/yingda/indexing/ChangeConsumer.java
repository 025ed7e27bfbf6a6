package yingda.indexing;

import java.util.List;
import yingda.document.Period;

/**
 * An index that can be brought up to date. Written by one thread at a time; what it shows to
 * searchers is safe for all.
 */
public interface ChangeConsumer extends AutoCloseable {
  /** How far it was at its last durable commit. */
  Position committed();

  /** Whether it keeps what was published in a period that has ended. Safe for all threads. */
  boolean keeps(Period ended);

  /**
   * Replaces what the index holds of these documents, and keeps what has ended beside what it has
   * kept. Applying the same again changes nothing.
   */
  void apply(List<IndexedState> holdings);

  /** Has the meaning of these documents told, however long it takes. Safe for all threads. */
  default void encode(List<IndexedState> holdings) {}

  /**
   * What is shown and has no meaning yet; it has once it is encoded and applied again. Safe for all
   * threads.
   *
   * @param most so many entries at most are looked up
   */
  default IncompleteDocuments incomplete(int most) {
    return IncompleteDocuments.NONE;
  }

  /** Shows searchers all that was applied, as of this position. */
  void show(Position position);

  /** Makes all that was applied durable, together with this position. */
  void commit(Position position);

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

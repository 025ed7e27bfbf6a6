package yingda.indexing;

import java.util.List;
import yingda.document.Revision;

/**
 * An index that can be brought up to date. Written by one thread; what it shows to searchers is
 * safe for all.
 */
public interface Index extends AutoCloseable {
  /** The sequence in its last durable commit, 0 for an empty index. */
  long committed();

  /**
   * Replaces what the index holds of these documents. Applying the same revisions again changes
   * nothing; a retired one leaves the index.
   */
  void apply(List<Indexed> documents);

  /** Forgets everything, to be filled again from the beginning of the log. */
  void clear();

  /** Shows searchers all that was applied, as of this sequence. */
  void show(long sequence);

  /** Makes all that was applied durable, together with this sequence. */
  void commit(long sequence);

  @Override
  void close();

  /**
   * A revision, and when newer editions of the same page take its place.
   *
   * @param superseded in these periods a newer edition is in force, for a reader of this audience
   */
  record Indexed(Revision revision, List<yingda.document.Validity> superseded) {}
}

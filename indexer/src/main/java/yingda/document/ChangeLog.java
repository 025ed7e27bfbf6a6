package yingda.document;

import java.util.List;

/** The accepted edits in commit order. Safe for concurrent use. */
public interface ChangeLog {
  /**
   * The changes with a higher sequence, in order.
   *
   * @param limit at most so many
   */
  List<Change> after(long sequence, int limit);

  /** The highest sequence, 0 if nothing was ever accepted. */
  long lastSequence();
}

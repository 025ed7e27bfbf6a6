package yingda.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

  /** The time of the last change, the least there is if nothing was ever accepted. */
  default Instant lastTime() {
    List<Change> last = after(lastSequence() - 1, 1);
    return last.isEmpty() ? Instant.MIN : last.getLast().time();
  }

  /**
   * Names this log and one of its changes, for what is made of it: where another name stands now,
   * it was made of another log, or of changes that were lost since.
   *
   * @return empty if there is no such change
   */
  Optional<String> origin(long sequence);
}

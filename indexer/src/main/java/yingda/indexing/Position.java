package yingda.indexing;

import java.time.Instant;
import yingda.document.Change;
import yingda.document.ChangeLog;

/**
 * How far in the log something is.
 *
 * @param sequence of the last change
 * @param time of that change: what an index shows of earlier instants, it shows as history
 * @param origin names the log and that change, see {@link ChangeLog#origin}
 */
public record Position(long sequence, Instant time, String origin) {
  /** Before the first change, of any log. */
  public static final Position START = new Position(0, Instant.EPOCH, "");

  /** Behind one of its changes. */
  static Position behind(Change last, ChangeLog log) {
    return new Position(last.sequence(), last.time(), log.origin(last.sequence()).orElse(""));
  }

  /** Whether the log has that change still: it may have been replaced by a backup, or another. */
  public boolean isIn(ChangeLog log) {
    return sequence == 0 || log.origin(sequence).filter(origin::equals).isPresent();
  }
}

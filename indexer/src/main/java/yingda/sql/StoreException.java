package yingda.sql;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.UnavailableException;

/** The store failed, not its caller. The message names the file and what may help. */
public final class StoreException extends UnavailableException {
  private static final long serialVersionUID = 1L;

  private final boolean isDamage;

  StoreException(RejectedException failure, @Nullable Throwable cause, boolean isDamage) {
    super(failure, cause);
    this.isDamage = isDamage;
  }

  /** Whether the file says something else than what was written, and will go on doing so. */
  boolean isDamage() {
    return isDamage;
  }

  /** Another file than the one that was opened stands there, or none. */
  static StoreException gone(Path file, @Nullable Throwable cause) {
    return new StoreException(Refusal.of(Reason.UNAVAILABLE, "store-gone").at(file), cause, false);
  }
}

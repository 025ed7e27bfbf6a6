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

  /** What kind of failure it is. */
  enum Kind {
    /** The file says something else than what was written, and will go on doing so. */
    DAMAGE,
    /** The server does not answer now. */
    UNREACHABLE,
    OTHER
  }

  private final Kind kind;

  StoreException(RejectedException failure, @Nullable Throwable cause, Kind kind) {
    super(failure, cause);
    this.kind = kind;
  }

  /** Whether the file says something else than what was written, and will go on doing so. */
  boolean isDamage() {
    return kind == Kind.DAMAGE;
  }

  @Override
  public boolean isUnreachable() {
    return kind == Kind.UNREACHABLE;
  }

  /** Another file than the one that was opened stands there, or none. */
  static StoreException gone(Path file, @Nullable Throwable cause) {
    return new StoreException(
        Refusal.of(Reason.UNAVAILABLE, "store-gone").at(file), cause, Kind.OTHER);
  }
}

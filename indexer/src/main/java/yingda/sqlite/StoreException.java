package yingda.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import yingda.document.UnavailableException;

/** The store failed, not its caller. The message names the file and what may help. */
public final class StoreException extends UnavailableException {
  private static final long serialVersionUID = 1L;

  private StoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  static StoreException of(Path file, SQLException cause) {
    return new StoreException(file + ": " + SqliteCode.of(cause).hint(cause), cause);
  }

  /** Another file than the one that was opened stands there, or none. */
  static StoreException gone(Path file, @Nullable Throwable cause) {
    return new StoreException(
        file
            + ": was deleted or replaced while it is in use; stop the program, put the file back"
            + " and start again",
        cause);
  }
}

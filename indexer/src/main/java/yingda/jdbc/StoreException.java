package yingda.jdbc;

import java.nio.file.Path;
import java.sql.SQLException;

/** The store failed, not its caller. The message names the file and what may help. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreException(String message, Throwable cause) {
    super(message, cause);
  }

  static StoreException of(Path file, SQLException cause) {
    return new StoreException(file + ": " + SqliteCode.of(cause).hint(cause), cause);
  }
}

package yingda.sqlite;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The result codes of SQLite (sqlite.org/rescode.html) that a person can do something about. */
enum SqliteCode {
  PERM(3, "may not be used by this user, give it the right to read and write there"),
  BUSY(5, "is locked by another program, try again when that is done"),
  LOCKED(6, "is locked by another program, try again when that is done"),
  READONLY(8, "can only be read, allow writing to the file and its directory"),
  IOERR(10, "cannot be read or written, check the disk"),
  CORRUPT(11, "is damaged, restore a backup"),
  FULL(13, "cannot grow because the disk is full, free some space and try again"),
  CANTOPEN(14, "cannot be opened, check that it is a file this user may read and write"),
  NOTADB(26, "is not a database, move it away or name another data directory"),
  OTHER(-1, null);

  private final int code;
  private final @Nullable String hint;

  SqliteCode(int code, @Nullable String hint) {
    this.code = code;
    this.hint = hint;
  }

  static SqliteCode of(SQLException failure) {
    // The lowest byte is the code, what stands above it says more precisely where.
    int primary = failure.getErrorCode() & 0xff;
    for (SqliteCode known : values()) {
      if (known.code == primary) {
        return known;
      }
    }
    return OTHER;
  }

  /** As if SQLite had found it. */
  SQLException failure(Throwable cause) {
    return new SQLException(cause.getMessage(), null, code, cause);
  }

  /** Whether it is a matter of which file was named, and not of the store in it. */
  boolean isWrongFile() {
    return this == PERM || this == READONLY || this == CANTOPEN || this == NOTADB;
  }

  String hint(SQLException failure) {
    if (hint == null) {
      return "failed: " + failure.getMessage();
    }
    return this == CORRUPT ? hint + " (" + failure.getMessage() + ")" : hint;
  }
}

package yingda.sql;

import java.nio.file.Path;
import java.sql.SQLException;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;

/** The result codes of SQLite (sqlite.org/rescode.html) that a person can do something about. */
enum SqliteCode {
  PERM(3, "store-forbidden"),
  BUSY(5, "store-locked"),
  LOCKED(6, "store-locked"),
  READONLY(8, "store-read-only"),
  IOERR(10, "store-disk-failed"),
  CORRUPT(11, "store-damaged"),
  FULL(13, "store-disk-full"),
  CANTOPEN(14, "store-unopenable"),
  NOTADB(26, "not-a-store"),
  OTHER(-1, "store-failed");

  private final int code;
  private final String text;

  SqliteCode(int code, String text) {
    this.code = code;
    this.text = text;
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

  int code() {
    return code;
  }

  /** What is wrong with a file, and what may help. */
  static StoreException failure(Path file, SQLException cause) {
    SqliteCode code = of(cause);
    boolean isDamage = code == CORRUPT || code == NOTADB;
    return new StoreException(
        code.rejection(file, cause),
        cause,
        isDamage ? StoreException.Kind.DAMAGE : StoreException.Kind.OTHER);
  }

  /** Whether it is a matter of which file was named, and not of the store in it. */
  boolean isWrongFile() {
    return this == PERM || this == READONLY || this == CANTOPEN || this == NOTADB;
  }

  /** What is wrong with this file, and what may help. */
  RejectedException rejection(Path file, SQLException failure) {
    return Refusal.of(Reason.UNAVAILABLE, text).with("problem", failure.getMessage()).at(file);
  }
}

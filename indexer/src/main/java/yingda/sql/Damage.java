package yingda.sql;

import java.sql.SQLException;

/** That something else is read than was written, which no engine can know by itself. */
final class Damage {
  /** What PostgreSQL calls damage. */
  static final String STATE = "XX001";

  private Damage() {}

  /** As if the engine had found it. */
  static SQLException found(Throwable cause) {
    return new SQLException(cause.getMessage(), STATE, SqliteCode.CORRUPT.code(), cause);
  }

  static SQLException found(String what) {
    return found(new IllegalStateException(what));
  }
}

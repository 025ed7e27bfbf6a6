package yingda.sql;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A transaction that holds the write lock from its beginning. The drivers' own transactions would
 * begin the next one, and take its lock, as soon as one ends.
 */
final class Transaction {
  private Transaction() {}

  /** What is done inside. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws SQLException;
  }

  /** Runs the work and keeps what it did, unless it throws. */
  static <T> T commit(Connection connection, Engine engine, Work<T> work) throws SQLException {
    engine.begin(connection);
    return run(connection, work, "COMMIT");
  }

  /** Runs the work in a transaction that was begun, and ends it. */
  static <T> T run(Connection connection, Work<T> work, String ending) throws SQLException {
    try {
      T result = work.run();
      Sql.run(connection, ending);
      return result;
    } catch (SQLException | RuntimeException | Error failure) {
      undo(connection, failure);
      throw failure;
    }
  }

  private static void undo(Connection connection, Throwable failure) {
    try {
      Sql.run(connection, "ROLLBACK");
    } catch (SQLException alreadyUndone) {
      // After a full disk, for one, SQLite has rolled back by itself.
      failure.addSuppressed(alreadyUndone);
    }
  }
}

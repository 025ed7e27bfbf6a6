package yingda.sqlite;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A transaction that holds the write lock from its beginning. The driver's own transactions would
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
  static <T> T commit(Connection connection, Work<T> work) throws SQLException {
    return run(connection, work, "COMMIT");
  }

  /** Runs the work and undoes it. */
  static <T> T rollback(Connection connection, Work<T> work) throws SQLException {
    return run(connection, work, "ROLLBACK");
  }

  private static <T> T run(Connection connection, Work<T> work, String ending) throws SQLException {
    Sql.run(connection, "BEGIN IMMEDIATE");
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

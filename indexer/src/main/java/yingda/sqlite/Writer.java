package yingda.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

/** The one connection of this process that writes. Safe for concurrent use. */
final class Writer implements AutoCloseable {
  private final Path file;
  private final Connection connection;

  /** Threads queue here in turn, only processes compete for the lock of the file. */
  private final ReentrantLock turn = new ReentrantLock(true);

  Writer(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** What is written in one transaction. */
  @FunctionalInterface
  interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  /** Connects, and brings the tables up to date. */
  static Writer open(Path file, Schema schema) throws SQLException {
    Connection connection = Connections.writer(file);
    try {
      Migrations.run(connection, file, schema);
    } catch (SQLException | RuntimeException failure) {
      connection.close();
      throw failure;
    }
    return new Writer(file, connection);
  }

  /** Does the work in one transaction; what it did is durable when this returns. */
  <T> T commit(Work<T> work) {
    return inTurn(() -> Transaction.commit(connection, () -> work.run(connection)));
  }

  /** Does the work and undoes it. */
  <T> T rollback(Work<T> work) {
    return inTurn(() -> Transaction.rollback(connection, () -> work.run(connection)));
  }

  private <T> T inTurn(Transaction.Work<T> work) {
    turn.lock();
    try {
      return work.run();
    } catch (SQLException failure) {
      throw StoreException.of(file, failure);
    } finally {
      turn.unlock();
    }
  }

  /** Waits for the transaction that runs. */
  @Override
  public void close() throws SQLException {
    turn.lock();
    try {
      connection.close();
    } finally {
      turn.unlock();
    }
  }
}

package yingda.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

/** The one connection of this process that writes. Safe for concurrent use. */
final class Writer implements AutoCloseable {
  private final Engine engine;

  /** Threads queue here in turn, only processes compete for the lock of the store. */
  private final ReentrantLock turn = new ReentrantLock(true);

  private Connection connection;

  Writer(Engine engine, Connection connection) {
    this.engine = engine;
    this.connection = connection;
  }

  /** What is written in one transaction. */
  @FunctionalInterface
  interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  /** Connects, and brings the tables up to date. */
  static Writer open(Engine engine, Schema schema) throws SQLException {
    Connection connection = engine.writer();
    try {
      Migrations.run(connection, engine, schema);
    } catch (SQLException | RuntimeException failure) {
      connection.close();
      throw failure;
    }
    return new Writer(engine, connection);
  }

  /** Does the work in one transaction; what it did is durable when this returns. */
  <T> T commit(Work<T> work) {
    return inTurn(work, "COMMIT");
  }

  /** Does the work and undoes it. */
  <T> T rollback(Work<T> work) {
    return inTurn(work, "ROLLBACK");
  }

  /** See {@link Engine#scrub}. */
  void scrub() {
    turn.lock();
    try {
      engine.scrub(connection);
    } catch (SQLException failure) {
      throw engine.failure(failure);
    } finally {
      turn.unlock();
    }
  }

  private <T> T inTurn(Work<T> work, String ending) {
    turn.lock();
    try {
      begin();
      return Transaction.run(connection, () -> work.run(connection), ending);
    } catch (SQLException failure) {
      throw engine.failure(failure);
    } finally {
      turn.unlock();
    }
  }

  /** Connects anew where the connection was lost since: nothing of the work was done yet. */
  private void begin() throws SQLException {
    try {
      engine.begin(connection);
    } catch (SQLException failure) {
      if (!engine.isDisconnected(failure)) {
        throw failure;
      }
      connection.close();
      connection = engine.writer();
      engine.begin(connection);
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

package yingda.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** A few connections that can only read, opened when they are needed. Safe for concurrent use. */
final class Readers implements AutoCloseable {
  private final Engine engine;
  private final Engine.Held held;
  private final Semaphore permits;
  private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  Readers(Engine engine, Engine.Held held) {
    this.engine = engine;
    this.held = held;
    this.permits = new Semaphore(engine.readers(), true);
  }

  /** All rows of one query, which sees one state of the store. */
  <T> List<T> list(String sql, Sql.Row<T> row, @Nullable Object... parameters) {
    permits.acquireUninterruptibly();
    try {
      return read(sql, row, parameters);
    } catch (SQLException failure) {
      throw engine.failure(failure);
    } finally {
      permits.release();
    }
  }

  /** Once more, by another connection, where the one that was kept was lost since. */
  private <T> List<T> read(String sql, Sql.Row<T> row, @Nullable Object... parameters)
      throws SQLException {
    try {
      return by(borrow(), sql, row, parameters);
    } catch (SQLException failure) {
      if (!engine.isDisconnected(failure)) {
        throw failure;
      }
      closeIdle();
      return by(borrow(), sql, row, parameters);
    }
  }

  private <T> List<T> by(
      Connection connection, String sql, Sql.Row<T> row, @Nullable Object... parameters)
      throws SQLException {
    boolean isKept = true;
    try {
      return Sql.list(connection, sql, row, parameters);
    } catch (SQLException failure) {
      isKept = !engine.isDisconnected(failure);
      throw failure;
    } finally {
      if (isKept) {
        idle.add(connection);
      } else {
        connection.close();
      }
    }
  }

  private Connection borrow() throws SQLException {
    if (closed) {
      throw new IllegalStateException(engine.place() + " is closed");
    }
    held.check();
    Connection connection = idle.poll();
    return connection == null ? engine.reader() : connection;
  }

  private void closeIdle() throws SQLException {
    for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
      connection.close();
    }
  }

  /** Waits for the queries that run. */
  @Override
  public void close() throws SQLException {
    closed = true;
    permits.acquireUninterruptibly(engine.readers());
    try {
      closeIdle();
    } finally {
      permits.release(engine.readers());
    }
  }
}

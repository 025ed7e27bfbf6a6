package yingda.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** A few connections that can only read, opened when they are needed. Safe for concurrent use. */
final class Readers implements AutoCloseable {
  /** More would only wait for the same disk; who comes when all are busy waits. */
  private static final int MOST = 8;

  private final Path file;
  private final HeldFile held;
  private final Opening opening;
  private final Semaphore permits = new Semaphore(MOST, true);
  private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  /** How a connection is made. */
  @FunctionalInterface
  interface Opening {
    Connection open(Path file) throws SQLException;
  }

  Readers(Path file, HeldFile held, Opening opening) {
    this.file = file;
    this.held = held;
    this.opening = opening;
  }

  /** All rows of one query, which sees one state of the store. */
  <T> List<T> list(String sql, Sql.Row<T> row, @Nullable Object... parameters) {
    permits.acquireUninterruptibly();
    try {
      Connection connection = borrow();
      try {
        return Sql.list(connection, sql, row, parameters);
      } finally {
        idle.add(connection);
      }
    } catch (SQLException failure) {
      throw StoreException.of(file, failure);
    } finally {
      permits.release();
    }
  }

  private Connection borrow() throws SQLException {
    if (closed) {
      throw new IllegalStateException(file + " is closed");
    }
    held.check();
    Connection connection = idle.poll();
    return connection == null ? opening.open(file) : connection;
  }

  /** Waits for the queries that run. */
  @Override
  public void close() throws SQLException {
    closed = true;
    permits.acquireUninterruptibly(MOST);
    try {
      for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
        connection.close();
      }
    } finally {
      permits.release(MOST);
    }
  }
}

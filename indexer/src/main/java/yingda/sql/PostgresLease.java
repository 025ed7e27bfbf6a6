package yingda.sql;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import yingda.document.Lease;

/**
 * A lease that is an advisory lock of PostgreSQL: it ends with the connection, so with the process,
 * the machine or the net between. Safe for concurrent use.
 */
final class PostgresLease implements Lease {
  private static final Logger LOGGER = System.getLogger(PostgresLease.class.getName());

  /** So long what was found out counts: who has lost it goes on no longer than that. */
  private static final Duration COUNTS = Duration.ofSeconds(1);

  private static final int ANSWERS_WITHIN_SECONDS = 2;

  private static final String TAKE =
      "SELECT CASE WHEN pg_try_advisory_lock(hashtextextended('yingda lease', 0)) THEN 1 ELSE 0"
          + " END";

  private final PostgresEngine engine;
  private @Nullable Connection connection;
  private boolean held;
  private boolean closed;
  private long askedAt;

  PostgresLease(PostgresEngine engine) {
    this.engine = engine;
    this.askedAt = System.nanoTime() - COUNTS.toNanos();
  }

  @Override
  public synchronized boolean isHeld() {
    if (!closed && System.nanoTime() - askedAt >= COUNTS.toNanos()) {
      boolean before = held;
      held = ask();
      askedAt = System.nanoTime();
      if (held != before) {
        String now = held ? " does the work that only one node does" : " does that no longer";
        LOGGER.log(Level.INFO, "This node" + now);
      }
    }
    return held;
  }

  private boolean ask() {
    try {
      if (connection != null && connection.isValid(ANSWERS_WITHIN_SECONDS)) {
        return held || take(connection);
      }
      release();
      connection = engine.writer();
      return take(connection);
    } catch (SQLException lost) {
      release();
      return false;
    }
  }

  private static boolean take(Connection connection) throws SQLException {
    return Sql.number(connection, TAKE) == 1;
  }

  private void release() {
    held = false;
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException lost) {
      LOGGER.log(Level.DEBUG, "A connection that is lost could not be closed", lost);
    }
    connection = null;
  }

  @Override
  public synchronized void close() {
    closed = true;
    release();
  }
}

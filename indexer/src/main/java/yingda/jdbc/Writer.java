package yingda.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import yingda.document.Edit;
import yingda.document.Outcome;

/** The one connection of this process that writes. Safe for concurrent use. */
final class Writer implements AutoCloseable {
  private final Path file;
  private final Connection connection;
  private final Clock clock;

  /** Threads queue here in turn, only processes compete for the lock of the file. */
  private final ReentrantLock turn = new ReentrantLock(true);

  Writer(Path file, Connection connection, Clock clock) {
    this.file = file;
    this.connection = connection;
    this.clock = clock;
  }

  /** Connects, and brings the tables up to date. */
  static Writer open(Path file, Clock clock) throws SQLException {
    Connection connection = Connections.writer(file);
    try {
      Migrations.run(connection, file);
    } catch (SQLException | RuntimeException failure) {
      connection.close();
      throw failure;
    }
    return new Writer(file, connection, clock);
  }

  List<Outcome> append(List<Edit> edits) {
    return inTurn(() -> Transaction.commit(connection, () -> enter(edits)));
  }

  List<Outcome> preview(List<Edit> edits) {
    return inTurn(() -> Transaction.rollback(connection, () -> enter(edits)));
  }

  private List<Outcome> enter(List<Edit> edits) throws SQLException {
    Instant time = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return Ledger.enter(connection, time, edits);
  }

  private List<Outcome> inTurn(Transaction.Work<List<Outcome>> work) {
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

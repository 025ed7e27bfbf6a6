package yingda.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import yingda.access.AccessKey;
import yingda.document.DocumentStore;
import yingda.document.RejectedException;
import yingda.document.UnavailableException;

/**
 * A store of documents that nobody writes, looked at without a change to anything beside it: no
 * table is laid, no log is folded in. Belongs to one thread; to be closed.
 */
public final class StoreAsItIs implements AutoCloseable {
  private final Database database;
  private final DocumentStore store;
  private final boolean isCurrent;

  private StoreAsItIs(Database database, boolean isCurrent) {
    this.database = database;
    this.store = new SqlStore(database, Clock.systemUTC());
    this.isCurrent = isCurrent;
  }

  /**
   * @throws RejectedException if a newer program laid its tables
   * @throws UnavailableException if it can't be read
   */
  public static StoreAsItIs open(Path file) {
    SqliteEngine engine = new SqliteEngine(file, true);
    try (Connection connection = engine.reader()) {
      int version = Migrations.version(connection, engine, Schema.DOCUMENTS);
      return new StoreAsItIs(new Database(engine, null), version == Schema.DOCUMENTS.newest());
    } catch (SQLException failure) {
      throw engine.failure(failure);
    }
  }

  /** Whether the last changes stand in a log beside a file, since it is open or was not closed. */
  public static boolean hasLog(Path file) {
    return new SqliteEngine(file, true).hasLog();
  }

  /** Whether this program laid its tables, or will add to them when it opens it. */
  public boolean isCurrent() {
    return isCurrent;
  }

  /**
   * Reads all there is.
   *
   * @throws UnavailableException naming the first damage
   */
  public void inspect() {
    if (isCurrent) {
      store.inspect();
    } else {
      database.inspect(List.of());
    }
  }

  /** The documents; only if it is current. */
  public DocumentStore store() {
    return store;
  }

  /** The keys; only if it is current. */
  public List<AccessKey> keys() {
    return new SqlAccess(database).keys();
  }

  @Override
  public void close() {
    database.close();
  }
}

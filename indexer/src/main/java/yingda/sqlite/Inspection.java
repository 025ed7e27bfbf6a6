package yingda.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks at all of a file for damage, on a connection of its own: of pages, by SQLite, and of rows
 * that say the same twice. Safe for concurrent use.
 */
final class Inspection implements AutoCloseable {
  private static final String PAGES = "PRAGMA integrity_check(1)";
  private static final String WHOLE = "ok";

  private final Path file;
  private final Readers.Opening opening;
  private volatile boolean isClosed;
  private volatile @Nullable Statement running;

  Inspection(Path file, Readers.Opening opening) {
    this.file = file;
    this.opening = opening;
  }

  /**
   * Looks at all, or at nothing more when it is closed.
   *
   * @param contradictions queries that name what contradicts itself
   * @throws StoreException naming the first damage
   */
  void run(List<String> contradictions) {
    try (Connection connection = opening.open(file)) {
      for (String flaw : first(connection, PAGES)) {
        if (!flaw.equals(WHOLE)) {
          throw damaged(flaw);
        }
      }
      for (String query : contradictions) {
        for (String where : first(connection, query)) {
          throw damaged(where + ": two rows about it say different things");
        }
      }
    } catch (SQLException failure) {
      if (!isClosed) {
        throw StoreException.of(file, failure);
      }
    }
  }

  private static SQLException damaged(String what) {
    return SqliteCode.CORRUPT.failure(new IllegalStateException(what.strip()));
  }

  /** The first row, if there is one. */
  private List<String> first(Connection connection, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      running = statement;
      if (!isClosed) {
        try (ResultSet rows = statement.executeQuery(sql)) {
          if (rows.next()) {
            found.add(rows.getString(1));
          }
        }
      }
    } finally {
      running = null;
    }
    return found;
  }

  /** Has one that runs end at once. */
  @Override
  public void close() throws SQLException {
    isClosed = true;
    Statement statement = running;
    if (statement != null) {
      statement.cancel();
    }
  }
}

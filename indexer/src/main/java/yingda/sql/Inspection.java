package yingda.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks at all for damage, on a connection of its own: of pages, by the engine, and of rows that
 * say the same twice. Safe for concurrent use.
 */
final class Inspection implements AutoCloseable {
  private static final String WHOLE = "ok";

  private final Engine engine;
  private volatile boolean isClosed;
  private volatile @Nullable Statement running;

  Inspection(Engine engine) {
    this.engine = engine;
  }

  /**
   * Looks at all, or at nothing more when it is closed.
   *
   * @param contradictions queries that name what contradicts itself
   * @throws StoreException naming the first damage
   */
  void run(List<String> contradictions) {
    try (Connection connection = engine.inspector()) {
      for (String inspection : engine.inspections()) {
        for (String flaw : first(connection, inspection)) {
          if (!flaw.equals(WHOLE)) {
            throw damaged(flaw);
          }
        }
      }
      for (String query : contradictions) {
        for (String where : first(connection, query)) {
          throw damaged(where + ": two rows about it say different things");
        }
      }
    } catch (SQLException failure) {
      if (!isClosed) {
        throw engine.failure(failure);
      }
    }
  }

  private static SQLException damaged(String what) {
    return Damage.found(what.strip());
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

package yingda.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * A trigger of SQLite, which keeps what was written from being changed.
 *
 * @param sql makes it
 */
record Guard(String name, String sql) {
  private static final String ALL =
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name";

  static List<Guard> all(Connection connection) throws SQLException {
    return Sql.list(connection, ALL, row -> new Guard(row.getString(1), row.getString(2)));
  }

  void drop(Connection connection) throws SQLException {
    Sql.run(connection, "DROP TRIGGER " + name);
  }

  /** As one statement: there are semicolons in it. */
  void put(Connection connection) throws SQLException {
    try (PreparedStatement put = connection.prepareStatement(sql)) {
      Sql.update(put);
    }
  }
}

package yingda.sql;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files as they are at one moment, whoever writes them meanwhile. */
final class SqliteCopy {
  private static final String TABLES =
      """
      SELECT name FROM sqlite_schema
      WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
      ORDER BY name
      """;

  private static final String HAS_IDENTITY =
      "SELECT count(*) FROM sqlite_schema WHERE name = 'identity'";

  private SqliteCopy() {}

  /**
   * Copies a file page by page, so that what did not change stands where it stood.
   *
   * @param copy is made; its path may not have both kinds of quotation marks
   * @throws StoreException if one of them fails it
   */
  static void write(Path file, Path copy) {
    String quote = copy.toString().contains("\"") ? "'" : "\"";
    try (Connection connection = reading(file)) {
      // The transaction is the moment: without one SQLite begins anew whenever somebody writes.
      connection.setAutoCommit(false);
      long unused = Sql.number(connection, "SELECT count(*) FROM sqlite_schema");
      Sql.run(connection, "backup to " + quote + copy + quote);
      connection.rollback();
    } catch (SQLException failure) {
      throw SqliteCode.failure(full(failure) ? copy : file, failure);
    }
  }

  private static boolean full(SQLException failure) {
    return SqliteCode.of(failure) == SqliteCode.FULL;
  }

  private static Connection reading(Path file) throws SQLException {
    return Files.isWritable(file.toAbsolutePath().resolveSibling(""))
        ? SqliteConnections.copier(file)
        : SqliteConnections.asItIs(file);
  }

  /** How many rows each table has, of a file that nobody writes. */
  static Map<String, Long> rows(Path file) {
    try (Connection connection = SqliteConnections.asItIs(file)) {
      Map<String, Long> rows = new LinkedHashMap<>();
      for (String table : Sql.list(connection, TABLES, row -> row.getString(1))) {
        rows.put(table, Sql.number(connection, "SELECT count(*) FROM \"" + table + '"'));
      }
      return rows;
    } catch (SQLException failure) {
      throw SqliteCode.failure(file, failure);
    }
  }

  /** Which store it is, empty of one that older programs laid; of a file that nobody writes. */
  static String identity(Path file) {
    try (Connection connection = SqliteConnections.asItIs(file)) {
      List<String> found = new ArrayList<>();
      if (Sql.number(connection, HAS_IDENTITY) > 0) {
        found.addAll(Sql.list(connection, "SELECT id FROM identity", row -> row.getString(1)));
      }
      return found.isEmpty() ? "" : found.getFirst();
    } catch (SQLException failure) {
      throw SqliteCode.failure(file, failure);
    }
  }

  /** The last change in it, 0 if there is none; of a file that nobody writes. */
  static long lastSequence(Path file) {
    try (Connection connection = SqliteConnections.asItIs(file)) {
      return Sql.number(connection, Selects.LAST_SEQUENCE);
    } catch (SQLException failure) {
      throw SqliteCode.failure(file, failure);
    }
  }
}

package yingda.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table as both engines have it.
 *
 * @param number the column that numbers its rows, null if there is none
 */
record PortableTable(String name, List<String> columns, @Nullable String number) {
  private static final String TABLES =
      """
      SELECT name FROM sqlite_schema
      WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
      ORDER BY rowid
      """;

  private static final String COLUMNS = "SELECT name FROM pragma_table_info(?) ORDER BY cid";

  private static final String NUMBER =
      "SELECT name FROM pragma_table_info(?1) WHERE pk = 1 AND type = 'INTEGER'"
          + " AND (SELECT max(pk) FROM pragma_table_info(?1)) = 1";

  private static final String BEFORE = "SELECT \"table\" FROM pragma_foreign_key_list(?)";

  /** What a table of SQLite has by itself, and one of PostgreSQL where it is asked for. */
  private static final Map<String, String> ARRIVALS = Map.of("chat_message", "rowid");

  /** The tables of a schema, each behind those that its rows speak of. */
  static List<PortableTable> of(Schema schema) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      for (String script : schema.scripts()) {
        Sql.run(connection, Migrations.read("sqlite/" + script));
      }
      Map<String, PortableTable> ordered = new LinkedHashMap<>();
      for (String table : texts(connection, TABLES)) {
        add(connection, table, ordered);
      }
      return List.copyOf(ordered.values());
    }
  }

  private static void add(Connection connection, String table, Map<String, PortableTable> ordered)
      throws SQLException {
    if (ordered.containsKey(table)) {
      return;
    }
    for (String spokenOf : texts(connection, BEFORE, table)) {
      if (!spokenOf.equals(table)) {
        add(connection, spokenOf, ordered);
      }
    }
    List<String> columns = new ArrayList<>(texts(connection, COLUMNS, table));
    String number = ARRIVALS.get(table);
    if (number == null) {
      number = texts(connection, NUMBER, table).stream().findFirst().orElse(null);
    } else {
      columns.add(number);
    }
    ordered.put(table, new PortableTable(table, List.copyOf(columns), number));
  }

  private static List<String> texts(Connection connection, String sql, Object... parameters)
      throws SQLException {
    return Sql.list(connection, sql, row -> row.getString(1), parameters);
  }

  String select() {
    return "SELECT " + list() + " FROM " + name + (number == null ? "" : " ORDER BY " + number);
  }

  String insert() {
    String places = String.join(", ", columns.stream().map(unused -> "?").toList());
    return "INSERT INTO " + name + " (" + list() + ") VALUES (" + places + ")";
  }

  private String list() {
    return String.join(", ", columns.stream().map(column -> '"' + column + '"').toList());
  }
}

package yingda.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements without their ceremony. */
public final class Sql {
  private Sql() {}

  /** Makes a value of the row a result stands on. */
  @FunctionalInterface
  public interface Row<T> {
    T map(ResultSet row) throws SQLException;
  }

  /** Runs one statement, or several separated by semicolons. */
  static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  public static <T> List<T> list(
      Connection connection, String sql, Row<T> row, @Nullable Object... parameters)
      throws SQLException {
    NumberedSql numbered = NumberedSql.of(sql);
    try (PreparedStatement statement = connection.prepareStatement(numbered.sql())) {
      bind(statement, numbered.bound(parameters));
      List<T> values = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          values.add(read(row, result));
        }
      }
      return values;
    }
  }

  /** What was accepted once is no fault of whoever reads it now: the file has changed since. */
  private static <T> T read(Row<T> row, ResultSet result) throws SQLException {
    try {
      return row.map(result);
    } catch (RuntimeException unreadable) {
      throw Damage.found(unreadable);
    }
  }

  static long number(Connection connection, String sql) throws SQLException {
    return list(connection, sql, row -> row.getLong(1)).getFirst();
  }

  /** Runs an insert that returns the number of its row. */
  static long insert(Connection connection, String sql, @Nullable Object... parameters)
      throws SQLException {
    return list(connection, sql, row -> row.getLong(1), parameters).getFirst();
  }

  static void update(PreparedStatement statement, @Nullable Object... parameters)
      throws SQLException {
    int unused = change(statement, parameters);
  }

  /** The same; how many rows it changed. */
  static int change(PreparedStatement statement, @Nullable Object... parameters)
      throws SQLException {
    bind(statement, parameters);
    return statement.executeUpdate();
  }

  /** The same once. */
  static void update(Connection connection, String sql, @Nullable Object... parameters)
      throws SQLException {
    NumberedSql numbered = NumberedSql.of(sql);
    try (PreparedStatement statement = connection.prepareStatement(numbered.sql())) {
      update(statement, numbered.bound(parameters));
    }
  }

  static void bind(PreparedStatement statement, @Nullable Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, kept(statement, parameters[i]));
    }
  }

  /** PostgreSQL keeps no U+0000 in a text. */
  private static @Nullable Object kept(PreparedStatement statement, @Nullable Object value)
      throws SQLException {
    return value instanceof String text
            && text.indexOf('\0') >= 0
            && isPostgres(statement.getConnection())
        ? text.replace('\0', '\uFFFD')
        : value;
  }

  private static boolean isPostgres(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
  }
}

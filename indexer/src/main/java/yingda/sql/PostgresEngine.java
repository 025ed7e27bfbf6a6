package yingda.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import yingda.document.InputPlace;
import yingda.document.Refusal;

/**
 * A PostgreSQL database, version 14 or newer, with all tables in its schema {@code yingda}.
 *
 * @param part which tables are meant: those who write them wait for each other, on all machines
 */
record PostgresEngine(PostgresAddress address, Schema part) implements Engine {
  /** Each process has so many connections of each part at most, and one that writes. */
  private static final int MOST = 4;

  private static final String CONNECT_SECONDS = "5";

  /** A statement that takes longer is given up; a lock is waited for as long as SQLite does. */
  private static final String LIMITS = "-c statement_timeout=60s -c lock_timeout=10s";

  /** Longer than a statement may take: then the server or the net between is gone. */
  private static final String SOCKET_SECONDS = "75";

  /** For what every request reads: a few rows, which take some milliseconds. */
  private static final int PROMPT_SECONDS = 2;

  /**
   * The scripts of SQLite whose tables the first script of PostgreSQL lays at once: no program was
   * released that laid fewer. From then on each has a script for either, of the same name.
   */
  private static final Map<String, Integer> FIRST =
      Map.of("documents", 17, "usage", 7, "webhooks", 1, "vectors", 1);

  @Override
  public PostgresAddress place() {
    return address;
  }

  /** Acknowledged is durable, whatever the server takes for good enough. */
  @Override
  public Connection writer() throws SQLException {
    return connect("");
  }

  @Override
  public Connection reader() throws SQLException {
    return connect(" -c default_transaction_read_only=on");
  }

  /** Looks at all there is, which takes its time. */
  @Override
  public Connection inspector() throws SQLException {
    return connect(" -c default_transaction_read_only=on -c statement_timeout=0");
  }

  private Connection connect(String further) throws SQLException {
    Properties properties = address.properties();
    properties.setProperty("ApplicationName", "yingda");
    properties.setProperty("currentSchema", "yingda");
    properties.setProperty("options", LIMITS + further);
    properties.setProperty("connectTimeout", CONNECT_SECONDS);
    properties.setProperty("socketTimeout", further.endsWith("=0") ? "0" : SOCKET_SECONDS);
    properties.setProperty("tcpKeepAlive", "true");
    return DriverManager.getConnection(address.url(), properties);
  }

  @Override
  public void beginReading(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    Sql.run(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
  }

  @Override
  public <T> T unguarded(Connection connection, List<String> tables, Transaction.Work<T> work)
      throws SQLException {
    alter(connection, tables, "DISABLE");
    T result = work.run();
    alter(connection, tables, "ENABLE");
    return result;
  }

  private static void alter(Connection connection, List<String> tables, String what)
      throws SQLException {
    for (String table : tables) {
      Sql.run(connection, "ALTER TABLE " + table + " " + what + " TRIGGER USER");
    }
  }

  private static boolean isNumbering(Connection connection, String table, String column)
      throws SQLException {
    String numbering =
        "SELECT count(pg_get_serial_sequence('yingda.%s', '%s'))".formatted(table, column);
    return Sql.number(connection, numbering) > 0;
  }

  @Override
  public long lastNumber(Connection connection, String table, String column) throws SQLException {
    return isNumbering(connection, table, column)
        ? Sql.number(connection, lastNumber(table, column))
        : 0;
  }

  /** Where no number is remembered, that of the last row counts. */
  @Override
  public void setLastNumber(Connection connection, String table, String column, long last)
      throws SQLException {
    if (isNumbering(connection, table, column)) {
      String greatest = "SELECT coalesce(max(%s), 0) FROM %s".formatted(column, table);
      long known = Math.max(last, Sql.number(connection, greatest));
      if (known > 0) {
        String set =
            "SELECT setval(pg_get_serial_sequence('yingda.%s', '%s'), %d)"
                .formatted(table, column, known);
        long unused = Sql.number(connection, set);
      }
    }
  }

  @Override
  public int readers() {
    return MOST;
  }

  /**
   * The lock is taken before a sequence is chosen, so that the order of sequences is that of
   * commits: who follows the log never passes one by that comes later.
   */
  @Override
  public void begin(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      boolean unused =
          statement.execute(
              "BEGIN; SET LOCAL synchronous_commit = on; SELECT pg_advisory_xact_lock("
                  + "hashtextextended('yingda "
                  + part.name()
                  + "', 0))");
    } catch (SQLException failure) {
      undo(connection, failure);
      throw failure;
    }
  }

  private static void undo(Connection connection, SQLException failure) {
    try {
      Sql.run(connection, "ROLLBACK");
    } catch (SQLException lost) {
      failure.addSuppressed(lost);
    }
  }

  @Override
  public int version(Connection connection, Schema schema) throws SQLException {
    if (Sql.number(connection, "SELECT count(to_regclass('yingda.laid'))") == 0) {
      refuseOtherEncoding(connection);
      return 0;
    }
    List<Integer> laid =
        Sql.list(
            connection,
            "SELECT version FROM laid WHERE name = ?",
            row -> row.getInt(1),
            schema.name());
    return laid.isEmpty() ? 0 : laid.getFirst();
  }

  private void refuseOtherEncoding(Connection connection) throws SQLException {
    String encoding =
        Sql.list(connection, "SHOW server_encoding", row -> row.getString(1)).getFirst();
    if (!encoding.equals("UTF8")) {
      throw Refusal.invalid("store-encoding")
          .with("value", encoding)
          .at(InputPlace.file(address.toString()));
    }
  }

  @Override
  public void lay(Connection connection, Schema schema, int version) throws SQLException {
    Sql.list(
        connection,
        "SELECT pg_advisory_xact_lock(hashtextextended('yingda', 0))",
        row -> row.getString(1));
    Sql.run(
        connection,
        """
        SET LOCAL statement_timeout = 0;
        CREATE SCHEMA IF NOT EXISTS yingda;
        CREATE TABLE IF NOT EXISTS laid (name TEXT PRIMARY KEY, version INTEGER NOT NULL)
        """);
    for (String script : missing(schema, version)) {
      Sql.run(connection, Migrations.read("postgresql/" + script));
    }
    Sql.update(
        connection,
        "INSERT INTO laid (name, version) VALUES (?, ?)"
            + " ON CONFLICT (name) DO UPDATE SET version = excluded.version",
        schema.name(),
        schema.newest());
  }

  private static List<String> missing(Schema schema, int version) {
    List<String> scripts = new ArrayList<>(List.of("functions.sql"));
    int first = FIRST.getOrDefault(schema.name(), 0);
    if (version < first) {
      scripts.add(schema.name() + ".sql");
    }
    scripts.addAll(schema.scripts().subList(Math.max(version, first), schema.newest()));
    return scripts;
  }

  @Override
  public Held held() {
    return () -> {};
  }

  @Override
  public String indexedBy(String index) {
    return "";
  }

  @Override
  public String lastNumber(String table, String column) {
    return "SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM %s_%s_seq"
        .formatted(table, column);
  }

  /** It looks at its pages itself, whenever it reads one, where they have checksums. */
  @Override
  public List<String> inspections() {
    return List.of();
  }

  /**
   * A server whose machine is gone says nothing, and the connection waits for {@link
   * #SOCKET_SECONDS}: that is done by another thread.
   */
  @Override
  public <T> T promptly(Supplier<T> reading) {
    try {
      return CompletableFuture.supplyAsync(reading, Thread::startVirtualThread)
          .orTimeout(PROMPT_SECONDS, TimeUnit.SECONDS)
          .join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof TimeoutException) {
        throw failure(new SQLTimeoutException("no answer in " + PROMPT_SECONDS + " s", "08000"));
      }
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  @Override
  public boolean isDisconnected(SQLException failure) {
    return PostgresCode.of(failure) == PostgresCode.UNREACHABLE;
  }

  @Override
  public StoreException failure(SQLException cause) {
    return PostgresCode.failure(address, cause);
  }
}

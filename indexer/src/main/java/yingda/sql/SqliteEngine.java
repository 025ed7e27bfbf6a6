package yingda.sql;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A SQLite file.
 *
 * @param asItIs whether it is only read, by one who knows that nobody writes
 */
record SqliteEngine(Path file, boolean asItIs) implements Engine {
  /** More would only wait for the same disk. */
  private static final int MOST = 8;

  SqliteEngine(Path file) {
    this(file, false);
  }

  @Override
  public Path place() {
    return file;
  }

  @Override
  public Connection writer() throws SQLException {
    return SqliteConnections.writer(file);
  }

  @Override
  public Connection reader() throws SQLException {
    return asItIs ? SqliteConnections.asItIs(file) : SqliteConnections.reader(file);
  }

  @Override
  public void beginReading(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
  }

  /** Guards can't be put to sleep here, so they go and come back. */
  @Override
  public <T> T unguarded(Connection connection, List<String> tables, Transaction.Work<T> work)
      throws SQLException {
    List<Guard> guards = Guard.all(connection);
    for (Guard guard : guards) {
      guard.drop(connection);
    }
    T result = work.run();
    for (Guard guard : guards) {
      guard.put(connection);
    }
    return result;
  }

  @Override
  public long lastNumber(Connection connection, String table, String column) throws SQLException {
    return Sql.number(connection, lastNumber(table, column));
  }

  /** Only tables that never give a number twice remember it; the others have it in a row. */
  @Override
  public void setLastNumber(Connection connection, String table, String column, long last)
      throws SQLException {
    String remembers =
        "SELECT count(*) FROM sqlite_schema WHERE name = '%s' AND sql LIKE '%%AUTOINCREMENT%%'"
            .formatted(table);
    if (Sql.number(connection, remembers) > 0) {
      Sql.update(connection, "DELETE FROM sqlite_sequence WHERE name = ?", table);
      Sql.update(connection, "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", table, last);
    }
  }

  @Override
  public int readers() {
    return MOST;
  }

  @Override
  public void begin(Connection connection) throws SQLException {
    Sql.run(connection, "BEGIN IMMEDIATE");
  }

  @Override
  public int version(Connection connection, Schema schema) throws SQLException {
    return (int) Sql.number(connection, "PRAGMA user_version");
  }

  @Override
  public void lay(Connection connection, Schema schema, int version) throws SQLException {
    int newest = schema.newest();
    for (String script : schema.scripts().subList(version, newest)) {
      Sql.run(connection, Migrations.read("sqlite/" + script));
    }
    Sql.run(connection, "PRAGMA user_version = " + newest);
  }

  @Override
  public Held held() {
    return HeldFile.of(file)::check;
  }

  @Override
  public String indexedBy(String index) {
    return "INDEXED BY " + index;
  }

  @Override
  public String lastNumber(String table, String column) {
    return "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = '" + table + "'";
  }

  /** What is deleted is overwritten, but in the log older pages stand until it is folded in. */
  @Override
  public void scrub(Connection connection) throws SQLException {
    Sql.run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
  }

  @Override
  public List<String> inspections() {
    return List.of("PRAGMA integrity_check(1)");
  }

  @Override
  public boolean isDisconnected(SQLException failure) {
    return false;
  }

  @Override
  public StoreException failure(SQLException cause) {
    return SqliteCode.failure(file, cause);
  }

  /** SQLite only says that it cannot be opened where it can't lay its log beside it. */
  boolean isReadOnly() {
    return Files.isReadable(file)
        && Files.isRegularFile(file)
        && !Files.isWritable(file.toAbsolutePath().resolveSibling(""));
  }

  /** Whether the last changes stand beside the file, since it was not closed. */
  boolean hasLog() {
    return file.resolveSibling(file.getFileName() + "-wal").toFile().length() > 0;
  }
}

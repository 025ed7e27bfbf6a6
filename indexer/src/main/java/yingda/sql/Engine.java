package yingda.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;

/**
 * What SQLite and PostgreSQL do differently. All statements are of the SQL that both understand.
 * Safe for concurrent use.
 */
interface Engine {
  /** Tells whether what was opened still is what stands at its place. */
  @FunctionalInterface
  interface Held {
    /**
     * @throws StoreException if it is not
     */
    void check();
  }

  /** Where it is, as a person is told. */
  Object place();

  /** A connection to write by. */
  Connection writer() throws SQLException;

  /** Another that only reads. */
  Connection reader() throws SQLException;

  /** One more, to look at all there is. */
  default Connection inspector() throws SQLException {
    return reader();
  }

  /** Begins to read what stands there at one moment, whoever writes meanwhile. */
  void beginReading(Connection connection) throws SQLException;

  /**
   * Does what the guards of tables refuse, inside a transaction, to tables that nobody else has
   * seen yet.
   */
  <T> T unguarded(Connection connection, List<String> tables, Transaction.Work<T> work)
      throws SQLException;

  /** The last number that was given to a row, also one that is gone. */
  long lastNumber(Connection connection, String table, String column) throws SQLException;

  /** Goes on with numbers behind this. */
  void setLastNumber(Connection connection, String table, String column, long last)
      throws SQLException;

  /** How many may read at once; who comes when all are busy waits. */
  int readers();

  /** Begins a transaction as the only one that writes, until it ends. */
  void begin(Connection connection) throws SQLException;

  /** How many scripts of a schema have run. */
  int version(Connection connection, Schema schema) throws SQLException;

  /** Runs the next scripts, inside a transaction. */
  void lay(Connection connection, Schema schema, int version) throws SQLException;

  /** From now on. */
  Held held();

  /** Has a select use an index by all means, where that can be said. */
  String indexedBy(String index);

  /** Asks for the last number that a column of numbers was given, also of a row that is gone. */
  String lastNumber(String table, String column);

  /** Leaves nothing in a file of what was deleted, as far as the engine does not see to that. */
  default void scrub(Connection connection) throws SQLException {}

  /** Looks for damage below the rows, which is told by what is not "ok". */
  List<String> inspections();

  /**
   * Reads what a request waits for.
   *
   * @throws StoreException if the engine is elsewhere and does not answer in a moment
   */
  default <T> T promptly(Supplier<T> reading) {
    return reading.get();
  }

  /** Whether another connection may do what failed, since nothing reached the store by this one. */
  boolean isDisconnected(SQLException failure);

  /** What is wrong, and what may help. */
  StoreException failure(SQLException cause);
}

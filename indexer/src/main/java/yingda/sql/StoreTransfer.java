package yingda.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import yingda.document.InputPlace;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;

/**
 * Copies all that is kept of a knowledge base to another engine, row by row, as it is: numbers,
 * times and identity stay. Each part is copied in one transaction, the documents last, so that who
 * finds them finds the rest. Used by one thread.
 */
public final class StoreTransfer {
  /** Those come first that others speak of: none knows of a change that the copy lacks. */
  private static final List<Schema> PARTS =
      List.of(Schema.VECTORS, Schema.WEBHOOKS, Schema.USAGE, Schema.DOCUMENTS);

  private static final int ROWS_AT_ONCE = 500;

  private final Stores from;
  private final Stores to;
  private final Map<String, Long> rows = new TreeMap<>();

  private StoreTransfer(Stores from, Stores to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Copies.
   *
   * @return how many rows each table has
   * @throws StoreException if one of the engines fails it
   * @throws RejectedException IN_USE if there is something already
   */
  public static Map<String, Long> run(Stores from, Stores to) {
    StoreTransfer transfer = new StoreTransfer(from, to);
    PARTS.forEach(transfer::copy);
    return transfer.rows;
  }

  private void copy(Schema part) {
    from.reading(part).close(); // brings the tables of an older program up to date
    Engine source = from.engine(part);
    try (Connection reading = source.inspector()) {
      source.beginReading(reading);
      write(part, source, reading);
      reading.rollback();
    } catch (SQLException failure) {
      throw source.failure(failure);
    }
  }

  private void write(Schema part, Engine source, Connection reading) throws SQLException {
    Engine target = to.engine(part);
    try (Connection writing = target.writer()) {
      int unused =
          Transaction.commit(writing, target, () -> fill(part, source, reading, target, writing));
    } catch (SQLException failure) {
      throw target.failure(failure);
    }
  }

  private int fill(
      Schema part, Engine source, Connection reading, Engine target, Connection writing)
      throws SQLException {
    if (Migrations.version(writing, target, part) > 0) {
      throw Refusal.of(Reason.IN_USE, "copy-not-empty")
          .at(InputPlace.file(target.place().toString()));
    }
    target.lay(writing, part, 0);
    List<PortableTable> tables = PortableTable.of(part);
    target.unguarded(
        writing,
        tables.stream().map(PortableTable::name).toList(),
        () -> {
          for (PortableTable table : tables) {
            rows.put(table.name(), copy(table, reading, writing));
            String number = table.number();
            if (number != null) {
              long last = source.lastNumber(reading, table.name(), number);
              target.setLastNumber(writing, table.name(), number, last);
            }
          }
          return 0;
        });
    return 0;
  }

  private static long copy(PortableTable table, Connection reading, Connection writing)
      throws SQLException {
    Sql.run(writing, "DELETE FROM " + table.name()); // what laying it has put there
    boolean[] isTruth = truths(table, writing);
    long copied = 0;
    try (PreparedStatement select = reading.prepareStatement(table.select());
        PreparedStatement insert = writing.prepareStatement(table.insert())) {
      select.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Sql.bind(insert, values(row, isTruth));
          insert.addBatch();
          copied++;
          if (copied % ROWS_AT_ONCE == 0) {
            int[] unused = insert.executeBatch();
          }
        }
      }
      int[] unused = insert.executeBatch();
    }
    return copied;
  }

  /** Which columns say yes or no, where the engine tells that from a number. */
  private static boolean[] truths(PortableTable table, Connection writing) throws SQLException {
    boolean[] isTruth = new boolean[table.columns().size()];
    try (PreparedStatement none = writing.prepareStatement(table.select() + " LIMIT 0");
        ResultSet shape = none.executeQuery()) {
      for (int i = 0; i < isTruth.length; i++) {
        int type = shape.getMetaData().getColumnType(i + 1);
        isTruth[i] = type == Types.BIT || type == Types.BOOLEAN;
      }
    }
    return isTruth;
  }

  private static @Nullable Object[] values(ResultSet row, boolean[] isTruth) throws SQLException {
    @Nullable Object[] values = new @Nullable Object[isTruth.length];
    for (int i = 0; i < values.length; i++) {
      Object value = row.getObject(i + 1);
      values[i] = isTruth[i] && value instanceof Number number ? number.intValue() != 0 : value;
    }
    return values;
  }
}

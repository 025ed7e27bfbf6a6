package yingda.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import yingda.document.InputPlace;
import yingda.document.Refusal;

/**
 * Tables by an engine: the connection that writes and those that read. Safe for concurrent use.
 * Every method throws {@link StoreException} if the engine fails it.
 */
final class Database implements AutoCloseable {
  private final Engine engine;
  private final @Nullable Writer writer;
  private final Engine.Held held;
  private final Readers readers;
  private final Inspection inspection;
  private final AtomicReference<@Nullable StoreException> damage = new AtomicReference<>();

  /**
   * @param writer null if nothing is written
   */
  Database(Engine engine, @Nullable Writer writer) {
    this.engine = engine;
    this.writer = writer;
    this.held = engine.held();
    this.readers = new Readers(engine, held);
    this.inspection = new Inspection(engine);
  }

  /** Opens tables, or lays new ones. */
  static Database open(Engine engine, Schema schema) throws SQLException {
    return new Database(engine, Writer.open(engine, schema));
  }

  /** See {@link Engine#indexedBy}. */
  String indexedBy(String index) {
    return engine.indexedBy(index);
  }

  /** The last number that a column of numbers was given, also of a row that is gone. */
  long lastNumber(String table, String column) {
    return list(engine.lastNumber(table, column), row -> row.getLong(1)).getFirst();
  }

  /**
   * See {@link Writer#commit}. Looked at before, so that nothing is written in vain, and behind, so
   * that nothing is acknowledged that is gone.
   */
  <T> T commit(Writer.Work<T> work) {
    held.check();
    T result = noticing(() -> writer().commit(work));
    held.check();
    return result;
  }

  /** See {@link Writer#rollback}. */
  <T> T rollback(Writer.Work<T> work) {
    held.check();
    return noticing(() -> writer().rollback(work));
  }

  /** See {@link Engine#scrub}. */
  void scrub() {
    noticing(
        () -> {
          writer().scrub();
          return true;
        });
  }

  private Writer writer() {
    if (writer == null) {
      throw Refusal.invalid("read-only-store").at(InputPlace.file(engine.place().toString()));
    }
    return writer;
  }

  /** See {@link Readers#list}. */
  <T> List<T> list(String sql, Sql.Row<T> row, @Nullable Object... parameters) {
    return noticing(() -> readers.list(sql, row, parameters));
  }

  /** The same of what a request waits for: see {@link Engine#promptly}. */
  <T> List<T> listPromptly(String sql, Sql.Row<T> row, @Nullable Object... parameters) {
    return engine.promptly(() -> list(sql, row, parameters));
  }

  /** See {@link Inspection#run}. */
  void inspect(List<String> contradictions) {
    noticing(
        () -> {
          inspection.run(contradictions);
          return true;
        });
  }

  /** The first damage that anybody met, null if nobody did. */
  @Nullable StoreException damage() {
    return damage.get();
  }

  /** That another file stands there now, or none; null if it is this one. */
  @Nullable StoreException gone() {
    try {
      held.check();
      return null;
    } catch (StoreException gone) {
      return gone;
    }
  }

  private <T> T noticing(Supplier<T> work) {
    try {
      return work.get();
    } catch (StoreException failure) {
      if (failure.isDamage()) {
        damage.compareAndSet(null, failure);
      }
      throw failure;
    }
  }

  @Override
  public void close() {
    // Readers first: the connection closed last folds SQLite's write-ahead log into the file.
    try (writer) {
      inspection.close();
      readers.close();
    } catch (SQLException failure) {
      throw engine.failure(failure);
    }
  }
}

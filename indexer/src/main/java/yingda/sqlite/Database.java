package yingda.sqlite;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/**
 * One SQLite file: the connection that writes and those that read. Safe for concurrent use. Every
 * method throws {@link StoreException} if the file fails it.
 */
final class Database implements AutoCloseable {
  private final Path file;
  private final @Nullable Writer writer;
  private final HeldFile held;
  private final Readers readers;
  private final Inspection inspection;
  private final AtomicReference<@Nullable StoreException> damage = new AtomicReference<>();

  private Database(Path file, @Nullable Writer writer, HeldFile held, Readers.Opening opening) {
    this.file = file;
    this.writer = writer;
    this.held = held;
    this.readers = new Readers(file, held, opening);
    this.inspection = new Inspection(file, opening);
  }

  /**
   * Opens a file, or lays a new one and its directory.
   *
   * @throws RejectedException INVALID if it is no file this program and user can use
   */
  static Database open(Path file, Schema schema) {
    makeDirectory(file.toAbsolutePath().resolveSibling(""));
    try {
      return of(file, Writer.open(file, schema), Connections::reader);
    } catch (SQLException failure) {
      SqliteCode code = isReadOnly(file) ? SqliteCode.READONLY : SqliteCode.of(failure);
      if (code.isWrongFile()) {
        throw code.rejection(file, failure);
      }
      throw StoreException.of(file, failure);
    }
  }

  /** SQLite only says that it cannot be opened where it can't lay its log beside it. */
  private static boolean isReadOnly(Path file) {
    return Files.isReadable(file)
        && Files.isRegularFile(file)
        && !Files.isWritable(file.toAbsolutePath().resolveSibling(""));
  }

  /**
   * Opens a file for reading; where the disk is full or can only be read, as it is.
   *
   * @throws RejectedException INVALID if it is no file this program and user can use
   */
  static Database reading(Path file, Schema schema) {
    try {
      return open(file, schema);
    } catch (StoreException | RejectedException notWritable) {
      if (!Files.isRegularFile(file) || hasLog(file)) {
        throw notWritable;
      }
      return of(file, null, Connections::asItIs);
    }
  }

  /** Whether the last changes stand beside the file, since it was not closed. */
  private static boolean hasLog(Path file) {
    return file.resolveSibling(file.getFileName() + "-wal").toFile().length() > 0;
  }

  private static Database of(Path file, @Nullable Writer writer, Readers.Opening opening) {
    return new Database(file, writer, HeldFile.of(file), opening);
  }

  private static void makeDirectory(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (FileAlreadyExistsException file) {
      throw Refusal.invalid("data-is-file").at(directory);
    } catch (IOException failure) {
      throw Refusal.invalid("data-unmakeable").at(directory);
    }
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

  private Writer writer() {
    if (writer == null) {
      throw Refusal.invalid("read-only-store").at(file);
    }
    return writer;
  }

  /** See {@link Readers#list}. */
  <T> List<T> list(String sql, Sql.Row<T> row, @Nullable Object... parameters) {
    return noticing(() -> readers.list(sql, row, parameters));
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
    // Readers first: the connection closed last folds the write-ahead log into the file.
    try (writer) {
      inspection.close();
      readers.close();
    } catch (SQLException failure) {
      throw StoreException.of(file, failure);
    }
  }
}

package yingda.jdbc;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.RejectedException;

/**
 * One SQLite file: the connection that writes and those that read. Safe for concurrent use. Every
 * method throws {@link StoreException} if the file fails it.
 */
final class Database implements AutoCloseable {
  private final Path file;
  private final Writer writer;
  private final Readers readers;

  private Database(Path file, Writer writer) {
    this.file = file;
    this.writer = writer;
    this.readers = new Readers(file);
  }

  /**
   * Opens a file, or lays a new one and its directory.
   *
   * @throws RejectedException INVALID if it is no file this program and user can use
   */
  static Database open(Path file, Schema schema) {
    makeDirectory(file.toAbsolutePath().resolveSibling(""));
    try {
      return new Database(file, Writer.open(file, schema));
    } catch (SQLException failure) {
      SqliteCode code = SqliteCode.of(failure);
      if (code.isWrongFile()) {
        throw RejectedException.invalid(file.toString(), code.hint(failure));
      }
      throw StoreException.of(file, failure);
    }
  }

  private static void makeDirectory(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (FileAlreadyExistsException file) {
      throw RejectedException.invalid(
          directory.toString(), "is a file, name a directory for the data");
    } catch (IOException failure) {
      throw RejectedException.invalid(
          directory.toString(), "cannot be made, name a directory this user may write to");
    }
  }

  /** See {@link Writer#commit}. */
  <T> T commit(Writer.Work<T> work) {
    return writer.commit(work);
  }

  /** See {@link Writer#rollback}. */
  <T> T rollback(Writer.Work<T> work) {
    return writer.rollback(work);
  }

  /** See {@link Readers#list}. */
  <T> List<T> list(String sql, Sql.Row<T> row, @Nullable Object... parameters) {
    return readers.list(sql, row, parameters);
  }

  @Override
  public void close() {
    // Readers first: the connection closed last folds the write-ahead log into the file.
    try (writer) {
      readers.close();
    } catch (SQLException failure) {
      throw StoreException.of(file, failure);
    }
  }
}

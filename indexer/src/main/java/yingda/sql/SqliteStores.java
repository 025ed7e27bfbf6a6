package yingda.sql;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/** Each part in a SQLite file of its own: in the store of the documents no row is forgotten. */
public final class SqliteStores extends Stores {
  private final Map<Schema, Path> files;

  /**
   * @param documents also has who may come in
   */
  public SqliteStores(Path documents, Path usage, Path webhooks, Path vectors) {
    files =
        Map.of(
            Schema.DOCUMENTS, documents,
            Schema.USAGE, usage,
            Schema.WEBHOOKS, webhooks,
            Schema.VECTORS, vectors);
  }

  /** For one part, whichever it is. */
  public SqliteStores(Path file) {
    this(file, file, file, file);
  }

  private Path file(Schema schema) {
    Path file = files.get(schema);
    if (file == null) {
      throw new IllegalArgumentException(schema.name());
    }
    return file;
  }

  @Override
  public boolean isLaid() {
    return Files.exists(file(Schema.DOCUMENTS));
  }

  @Override
  SqliteEngine engine(Schema schema) {
    return new SqliteEngine(file(schema));
  }

  @Override
  Database open(Schema schema) {
    return open(file(schema), schema);
  }

  @Override
  Database reading(Schema schema) {
    return reading(file(schema), schema);
  }

  /**
   * Opens a file, or lays a new one and its directory.
   *
   * @throws RejectedException INVALID if it is no file this program and user can use
   */
  static Database open(Path file, Schema schema) {
    makeDirectory(file.toAbsolutePath().resolveSibling(""));
    SqliteEngine engine = new SqliteEngine(file);
    try {
      return Database.open(engine, schema);
    } catch (SQLException failure) {
      SqliteCode code = engine.isReadOnly() ? SqliteCode.READONLY : SqliteCode.of(failure);
      if (code.isWrongFile()) {
        throw code.rejection(file, failure);
      }
      throw engine.failure(failure);
    }
  }

  /** Opens a file for reading; where the disk is full or can only be read, as it is. */
  private static Database reading(Path file, Schema schema) {
    try {
      return open(file, schema);
    } catch (StoreException | RejectedException notWritable) {
      SqliteEngine engine = new SqliteEngine(file, true);
      if (!Files.isRegularFile(file) || engine.hasLog()) {
        throw notWritable;
      }
      return new Database(engine, null);
    }
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
}

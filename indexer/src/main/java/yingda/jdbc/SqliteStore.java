package yingda.jdbc;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import yingda.document.Change;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.Kind;
import yingda.document.Listing;
import yingda.document.Outcome;
import yingda.document.RejectedException;
import yingda.document.Revision;
import yingda.json.Json;

/**
 * The store in one SQLite file. Times are kept to the microsecond.
 *
 * <p>Safe for concurrent use, also by several processes on the same machine. Every method throws
 * {@link StoreException} if the file fails it.
 */
public final class SqliteStore implements DocumentStore {
  /** Greater than every character an id may have. */
  private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

  private final Path file;
  private final Writer writer;
  private final Readers readers;

  private SqliteStore(Path file, Writer writer) {
    this.file = file;
    this.writer = writer;
    this.readers = new Readers(file);
  }

  /**
   * Opens a store, or lays a new one and its directory.
   *
   * @param clock says when an edit is accepted
   * @throws RejectedException INVALID if it is no file this program and user can use
   */
  public static SqliteStore open(Path databaseFile, Clock clock) {
    makeDirectory(databaseFile.toAbsolutePath().resolveSibling(""));
    try {
      return new SqliteStore(databaseFile, Writer.open(databaseFile, clock));
    } catch (SQLException failure) {
      SqliteCode code = SqliteCode.of(failure);
      if (code.isWrongFile()) {
        throw RejectedException.invalid(databaseFile.toString(), code.hint(failure));
      }
      throw StoreException.of(databaseFile, failure);
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

  @Override
  public List<Outcome> append(List<Edit> edits) {
    return writer.append(edits);
  }

  @Override
  public List<Outcome> preview(List<Edit> edits) {
    return writer.preview(edits);
  }

  @Override
  public Optional<Revision> newest(String documentId) {
    return newest(List.of(documentId)).stream().findFirst();
  }

  @Override
  public List<Revision> newest(Collection<String> documentIds) {
    return readers.list(Selects.NEWEST_BY_ID, Rows::revision, Json.write(documentIds));
  }

  @Override
  public List<Revision> history(String documentId) {
    return readers.list(Selects.HISTORY, Rows::revision, documentId);
  }

  @Override
  public List<Revision> editions(Collection<String> families) {
    return readers.list(Selects.EDITIONS, Rows::revision, Json.write(families));
  }

  @Override
  public List<Revision> page(Listing listing) {
    Kind kind = listing.kind();
    return readers.list(
        Selects.PAGE,
        Rows::revision,
        listing.afterId(),
        listing.prefix(),
        listing.prefix() + LAST_CHARACTER,
        kind == null ? null : kind.word(),
        listing.retired(),
        listing.limit());
  }

  @Override
  public List<Change> after(long sequence, int limit) {
    return readers.list(Selects.CHANGES, Rows::change, sequence, limit);
  }

  @Override
  public long lastSequence() {
    return readers.list(Selects.LAST_SEQUENCE, row -> row.getLong(1)).getFirst();
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

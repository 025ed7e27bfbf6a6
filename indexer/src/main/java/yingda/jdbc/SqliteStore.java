package yingda.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

  private final Database database;
  private final Clock clock;

  private SqliteStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Opens a store, or lays a new one and its directory.
   *
   * @param clock says when an edit is accepted
   * @throws RejectedException INVALID if it is no file this program and user can use
   */
  public static SqliteStore open(Path databaseFile, Clock clock) {
    return new SqliteStore(Database.open(databaseFile, Schema.DOCUMENTS), clock);
  }

  @Override
  public List<Outcome> append(List<Edit> edits) {
    return database.commit(connection -> enter(connection, edits));
  }

  @Override
  public List<Outcome> preview(List<Edit> edits) {
    return database.rollback(connection -> enter(connection, edits));
  }

  private List<Outcome> enter(Connection connection, List<Edit> edits) throws SQLException {
    Instant time = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return Ledger.enter(connection, time, edits);
  }

  @Override
  public Optional<Revision> newest(String documentId) {
    return newest(List.of(documentId)).stream().findFirst();
  }

  @Override
  public List<Revision> newest(Collection<String> documentIds) {
    return database.list(Selects.NEWEST_BY_ID, Rows::revision, Json.write(documentIds));
  }

  @Override
  public List<Revision> history(String documentId) {
    return database.list(Selects.HISTORY, Rows::revision, documentId);
  }

  @Override
  public List<Revision> editions(Collection<String> families) {
    return database.list(Selects.EDITIONS, Rows::revision, Json.write(families));
  }

  @Override
  public List<Revision> page(Listing listing) {
    Kind kind = listing.kind();
    return database.list(
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
    return database.list(Selects.CHANGES, Rows::change, sequence, limit);
  }

  @Override
  public long lastSequence() {
    return database.list(Selects.LAST_SEQUENCE, row -> row.getLong(1)).getFirst();
  }

  @Override
  public void close() {
    database.close();
  }
}

package yingda.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.document.Authored;
import yingda.document.Change;
import yingda.document.ChangeFilter;
import yingda.document.ChangeKind;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.ImportedFile;
import yingda.document.Listing;
import yingda.document.LogClock;
import yingda.document.LoggedChange;
import yingda.document.MaintenanceStatistics;
import yingda.document.Microseconds;
import yingda.document.Names;
import yingda.document.Outcome;
import yingda.document.Period;
import yingda.document.Picture;
import yingda.document.ProductVersion;
import yingda.document.Release;
import yingda.document.Revision;
import yingda.document.Timeline;
import yingda.document.UnavailableException;
import yingda.json.Json;

/**
 * The store in one SQLite file. Times are kept to the microsecond.
 *
 * <p>Safe for concurrent use, also by several processes on the same machine. Every method throws
 * {@link StoreException} if the file fails it.
 */
public final class SqlStore implements DocumentStore {
  private final Database database;
  private final Clock clock;
  private final Releases releases;
  private final Origins origins;
  private final Updates updates;
  private final Listings listings;
  private final Products products;
  private final PictureTable pictures;
  private final ImportedFiles importedFiles;
  private final ColumnNameRows columnNames;
  private final Wordings wordings;

  SqlStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.origins = new Origins(database);
    this.products = new Products(database);
    this.releases = new Releases(database, products, clock);
    this.updates = new Updates(database, products, new FirstImport(database));
    this.listings = new Listings(database, new LogClock(this, clock));
    this.pictures = new PictureTable(database);
    this.importedFiles = new ImportedFiles(database);
    this.columnNames = new ColumnNameRows(database);
    this.wordings = new Wordings(database);
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
    return EditAppender.enter(connection, time, edits);
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
  public Optional<Revision> revision(String documentId, int number) {
    return database.list(Selects.REVISION_BY_NUMBER, Rows::revision, documentId, number).stream()
        .findFirst();
  }

  @Override
  public List<Revision> history(String documentId, int before, int limit) {
    return database.list(Selects.HISTORY, Rows::revision, documentId, before, limit);
  }

  @Override
  public Timeline timeline(String documentId) {
    return new Timeline(database.list(Selects.TIMELINE, Rows::period, documentId));
  }

  @Override
  public List<Period> periods(Collection<String> families) {
    return database.list(Selects.PERIODS, Rows::period, Json.write(families));
  }

  @Override
  public List<Period> turning(Instant behind, Instant until) {
    return database.list(
        Selects.TURNING, Rows::period, Microseconds.of(behind), Microseconds.of(until));
  }

  @Override
  public List<Period> givenUp(Collection<String> families) {
    return database.list(Selects.GIVEN_UP, Rows::period, Json.write(families));
  }

  @Override
  public List<Revision> revisions(Collection<Period> periods) {
    List<List<Object>> wanted =
        periods.stream()
            .map(period -> List.<Object>of(period.documentId(), period.revision()))
            .toList();
    return database.list(Selects.REVISIONS, Rows::revision, Json.write(wanted));
  }

  @Override
  public List<Revision> page(Listing listing) {
    return listings.page(listing);
  }

  @Override
  public void keep(Picture picture) {
    pictures.keep(picture);
  }

  @Override
  public Optional<Picture> picture(String name) {
    return pictures.find(name);
  }

  @Override
  public void keep(ImportedFile file, Map<String, Integer> revisions) {
    importedFiles.keep(file, revisions);
  }

  @Override
  public void noteImported(Map<String, Integer> revisions) {
    importedFiles.note(revisions);
  }

  @Override
  public Map<String, Integer> changedSinceImport(Collection<String> documentIds) {
    return importedFiles.changedSince(documentIds);
  }

  @Override
  public Set<String> withoutFile(Map<String, Integer> revisions) {
    return importedFiles.without(revisions);
  }

  @Override
  public Optional<ImportedFile> importedFile(String documentId, int revision) {
    return importedFiles.find(documentId, revision);
  }

  @Override
  public Map<Integer, String> importedFiles(String documentId) {
    return importedFiles.names(documentId);
  }

  @Override
  public Map<String, List<String>> columnNames() {
    return columnNames.all();
  }

  @Override
  public void rememberColumnNames(Map<String, List<String>> names) {
    columnNames.remember(names);
  }

  @Override
  public Set<String> idsByWording(Collection<String> keys) {
    return wordings.ids(keys);
  }

  @Override
  public List<Revision> published(Collection<String> documentIds) {
    return database.list(
        Selects.PUBLISHED_BY_ID,
        Rows::revision,
        Json.write(documentIds),
        Microseconds.of(Instant.MAX));
  }

  @Override
  public Names names() {
    return listings.names();
  }

  @Override
  public List<String> products() {
    return products.all();
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
  public Instant lastTime() {
    return database
        .listPromptly(Selects.LAST_TIME, row -> Microseconds.instant(row.getLong(1)))
        .stream()
        .findFirst()
        .orElse(Instant.MIN);
  }

  @Override
  public Optional<String> origin(long sequence) {
    return database.list(Selects.ORIGIN, row -> row.getString(1), sequence).stream().findFirst();
  }

  @Override
  public List<LoggedChange> changes(ChangeFilter filter) {
    return updates.changes(filter);
  }

  @Override
  public long begun() {
    return updates.firstImport().end();
  }

  @Override
  public List<MaintenanceStatistics> upkept(Instant from, Instant until, @Nullable String product) {
    return updates.upkept(from, until, product);
  }

  @Override
  public List<MaintenanceStatistics> reviewed(Instant at) {
    return updates.reviewed(at);
  }

  @Override
  public Map<ChangeKind, Integer> seen(Instant from, Instant until, @Nullable String product) {
    return updates.seen(from, until, product);
  }

  @Override
  public List<Authored> authored(Instant from, Instant until, @Nullable String product) {
    return updates.authored(from, until, product);
  }

  @Override
  public int published(Instant at, @Nullable String product) {
    return updates.published(at, product);
  }

  @Override
  public List<Duration> draftTimes(Instant from, Instant until) {
    return updates.draftTimes(from, until);
  }

  @Override
  public void announce(Release release) {
    releases.announce(release);
  }

  @Override
  public List<Release> releases(String product) {
    return releases.of(product);
  }

  @Override
  public List<Release> releases() {
    return releases.of(null);
  }

  @Override
  public void lookedAt(String product, ProductVersion version, Map<String, String> sources) {
    releases.lookedAt(product, version, sources);
  }

  @Override
  public Map<String, String> lookedAt(String product, ProductVersion version) {
    return releases.lookedAt(product, version);
  }

  @Override
  public Map<String, String> origins(Collection<String> documentIds) {
    return origins.of(documentIds);
  }

  @Override
  public void cameFrom(Map<String, String> files) {
    origins.put(files);
  }

  @Override
  public @Nullable UnavailableException damage() {
    return database.damage();
  }

  @Override
  public @Nullable UnavailableException gone() {
    return database.gone();
  }

  @Override
  public void inspect() {
    StoreInspection.run(database);
  }

  @Override
  public void close() {
    database.close();
  }
}

package yingda.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.contract.RandomEdits;
import yingda.contract.StoreModel;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Entry;
import yingda.document.ImportedFile;
import yingda.document.Kind;
import yingda.document.ProductVersion;
import yingda.document.RejectedException;
import yingda.document.Release;
import yingda.document.Signature;
import yingda.testing.Cases;
import yingda.testing.MovableClock;

/** A store that is taken back is the one there was. */
class LogCutTest {
  private static final Signature SIGNATURE = new Signature("李雷", "试一试");
  private static final int STEPS = 150;

  /** Rows as texts; contents by what they say, as their numbers may differ. */
  private static final List<String> TABLES =
      List.of(
          "SELECT * FROM change ORDER BY sequence",
          """
          SELECT r.document_id, r.number, r.state, r.sequence, c.fingerprint, c.json
          FROM revision r JOIN content c ON c.id = r.content ORDER BY 1, 2
          """,
          "SELECT * FROM document ORDER BY id",
          "SELECT * FROM period ORDER BY document_id, ends",
          "SELECT * FROM given_up ORDER BY sequence, ends",
          "SELECT fingerprint, json FROM content ORDER BY fingerprint",
          "SELECT * FROM release ORDER BY number",
          "SELECT hash FROM imported_file ORDER BY hash",
          "SELECT * FROM revision_file ORDER BY document_id, revision",
          "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name");

  private final long seed = Cases.seed(this);
  private final Random random = new Random(seed);
  private final MovableClock clock = new MovableClock(Instant.parse("2026-10-01T00:00:00Z"));

  @TempDir private Path folder;

  private static String row(ResultSet result) throws SQLException {
    List<String> values = new ArrayList<>();
    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
      values.add(String.valueOf(result.getString(i)));
    }
    return String.join(" | ", values);
  }

  private static List<String> dump(Path file) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = SqliteConnections.reader(file)) {
      for (String table : TABLES) {
        rows.add(table);
        rows.addAll(Sql.list(connection, table, LogCutTest::row));
      }
    }
    return rows;
  }

  private static Document document(String id, Random random) {
    String answer = "答案" + random.nextInt(3);
    return Document.of(id, Kind.FAQ, "题", List.of(Entry.of("a", "问", answer)));
  }

  @Test
  void itIsAsItWasBehindAnyChange() throws SQLException {
    Path file = folder.resolve("a.db");
    StoreModel model = new StoreModel();
    Map<Long, List<String>> was = new HashMap<>();
    try (SqlStore store = new SqliteStores(file).store(clock)) {
      was.put(0L, dump(file));
      for (int step = 0; step < STEPS; step++) {
        clock.move(Duration.ofSeconds(random.nextInt(3)));
        edit(store, model);
        was.put(store.lastSequence(), dump(file));
      }
      for (long last : was.keySet()) {
        Path copy = folder.resolve("cut" + last + ".db");
        SqliteCopy.write(file, copy);
        LogCut.behind(copy, last);
        assertThat(dump(copy)).as("seed %s, cut behind %s", seed, last).isEqualTo(was.get(last));
      }
    }
  }

  private void edit(SqlStore store, StoreModel model) {
    RandomEdits edits = new RandomEdits(random, model, LogCutTest::document);
    String id = "faq/" + random.nextInt(4) + List.of("", "@1.0").get(random.nextInt(2));
    Edit edit = edits.of(id, clock.instant());
    try {
      if (model.append(List.of(edit), clock.instant()) != null) {
        assertThat(store.append(List.of(edit))).hasSize(1);
      }
    } catch (RejectedException e) {
      throw new AssertionError("seed " + seed, e);
    }
  }

  @Test
  void releasesAndFilesThatCameLaterGoAndTheLogGoesOn() throws SQLException {
    Path file = folder.resolve("a.db");
    Path copy = folder.resolve("cut.db");
    try (SqlStore store = new SqliteStores(file).store(clock)) {
      put(store, "faq/a", "一");
      List<String> was = dump(file);
      clock.move(Duration.ofSeconds(1));
      put(store, "faq/b", "二");
      clock.move(Duration.ofSeconds(1));
      ProductVersion version = ProductVersion.of("version", "7.5");
      store.announce(new Release("x100", version, LocalDate.of(2026, 10, 1), SIGNATURE));
      store.keep(new ImportedFile("b.md", new byte[] {1}), Map.of("faq/b", 1));
      SqliteCopy.write(file, copy);
      LogCut.behind(copy, 1);
      assertThat(dump(copy)).isEqualTo(was);
    }
    try (SqlStore store = new SqliteStores(copy).store(clock)) {
      store.inspect();
      put(store, "faq/c", "三");
      assertThat(store.lastSequence()).isEqualTo(2);
      assertThat(LogCut.lastUntil(copy, Instant.parse("2026-10-01T00:00:01Z"))).isEqualTo(1);
    }
  }

  private static void put(SqlStore store, String id, String answer) {
    Document document = Document.of(id, Kind.FAQ, "题", List.of(Entry.of("a", "问", answer)));
    assertThat(store.append(List.of(Edit.put(document, SIGNATURE)))).hasSize(1);
  }
}

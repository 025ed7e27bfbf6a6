package yingda.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static yingda.contract.Sample.SIGNATURE;
import static yingda.contract.Sample.document;
import static yingda.contract.Sample.put;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Action;
import yingda.document.Approval;
import yingda.document.ChangeFilter;
import yingda.document.ChangeKind;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Lifecycle;
import yingda.document.Listing;
import yingda.document.Microseconds;
import yingda.document.Outcome;
import yingda.document.Period;
import yingda.document.Revision;
import yingda.document.Signature;
import yingda.document.SpellingKey;
import yingda.json.DocumentForm;
import yingda.json.Json;

/** A store laid and filled by the first program, opened by this one. */
class MigrationTest {
  private static final Instant START = Instant.parse("2026-10-01T00:00:00.123456Z");

  @TempDir Path directory;
  private int sequence;

  @BeforeEach
  void theFirstProgramFillsAStore() throws SQLException, IOException {
    try (Connection connection = SqliteConnections.writer(file());
        InputStream script = getClass().getResourceAsStream("sqlite/0001-documents.sql")) {
      byte[] sql = Objects.requireNonNull(script).readAllBytes();
      Sql.run(connection, new String(sql, StandardCharsets.UTF_8));
      Sql.run(connection, "PRAGMA user_version = 1");
      add(connection, document("faq/a", "一"), 1, "added");
      add(connection, document("faq/a", "二"), 2, "changed");
      add(connection, document("faq/b", "一"), 1, "added");
      add(connection, document("faq/a", "一"), 3, "changed");
      add(connection, document("faq/b", "一"), 2, "retired");
      add(connection, document("faq/c@1", "一"), 1, "added");
      add(connection, document("faq/c@1", "一"), 2, "retired");
      add(connection, document("faq/c@1", "二"), 3, "restored");
    }
  }

  private Path file() {
    return directory.resolve("a.db");
  }

  /** A second after the change before, as that program wrote it. */
  private void add(Connection connection, Document document, int revision, String kind)
      throws SQLException {
    sequence++;
    String state = kind.equals("retired") ? "retired" : "published";
    String content = Json.write(DocumentForm.of(document));
    run(
        connection,
        "INSERT INTO change VALUES (?, ?, ?, ?, ?, '李雷', '试一试')",
        sequence,
        Microseconds.of(time(sequence)),
        document.id(),
        revision,
        kind);
    run(
        connection,
        "INSERT INTO revision VALUES (?, ?, ?, ?, ?)",
        document.id(),
        revision,
        state,
        sequence,
        content);
    run(
        connection,
        "INSERT OR REPLACE INTO document VALUES (?, ?, 'faq', ?, ?, ?, ?)",
        document.id(),
        document.family(),
        state,
        revision,
        sequence,
        DocumentForm.fingerprint(document));
  }

  private static void run(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      Sql.update(statement, parameters);
    }
  }

  private static Instant time(long sequence) {
    return START.plusSeconds(sequence);
  }

  private SqlStore open() {
    return new SqliteStores(file()).store(Clock.fixed(time(100), ZoneOffset.UTC));
  }

  @Test
  void keepsEveryRevisionAndChange() {
    try (SqlStore store = open()) {
      assertThat(store.history("faq/a"))
          .containsExactly(
              new Revision(
                  document("faq/a", "一"),
                  3,
                  Lifecycle.PUBLISHED,
                  ChangeKind.CHANGED,
                  4,
                  time(4),
                  SIGNATURE,
                  time(4),
                  null),
              new Revision(
                  document("faq/a", "二"),
                  2,
                  Lifecycle.PUBLISHED,
                  ChangeKind.CHANGED,
                  2,
                  time(2),
                  SIGNATURE,
                  time(2),
                  null),
              new Revision(
                  document("faq/a", "一"),
                  1,
                  Lifecycle.PUBLISHED,
                  ChangeKind.ADDED,
                  1,
                  time(1),
                  SIGNATURE,
                  time(1),
                  null));
      assertThat(store.newest("faq/b").orElseThrow().state()).isEqualTo(Lifecycle.RETIRED);
      assertThat(store.after(0, 100)).hasSize(8);
      assertThat(store.page(Listing.under("", 10)))
          .extracting(revision -> revision.document().id())
          .containsExactly("faq/a", "faq/c@1");
    }
  }

  @Test
  void tellsWhatWasPublishedWhen() {
    try (SqlStore store = open()) {
      assertThat(store.timeline("faq/a").periods())
          .extracting(Period::revision, Period::starts, Period::ends)
          .containsExactly(
              tuple(1, time(1), time(2)), tuple(2, time(2), time(4)), tuple(3, time(4), null));
      assertThat(store.timeline("faq/b").periods())
          .extracting(Period::starts, Period::ends)
          .containsExactly(tuple(time(3), time(5)));
      assertThat(store.timeline("faq/c@1").periods())
          .extracting(Period::revision, Period::starts, Period::ends)
          .containsExactly(tuple(1, time(6), time(7)), tuple(3, time(8), null));
    }
  }

  @Test
  void goesOnWhereThatProgramStopped() {
    try (SqlStore store = open()) {
      assertThat(store.append(List.of(put("faq/a", "一"), put("faq/a", "二"), put("faq/b", "二"))))
          .containsExactly(
              new Outcome("faq/a", 3, 4, null),
              new Outcome("faq/a", 4, 9, ChangeKind.CHANGED),
              new Outcome("faq/b", 3, 10, ChangeKind.RESTORED));
    }
    try (SqlStore again = open()) {
      assertThat(again.lastSequence()).isEqualTo(10);
    }
  }

  /** What it wrote is found by its wordings, as what is written now. */
  @Test
  void findsWordingsOfThatProgram() {
    String key = SpellingKey.of("怎么退货");
    try (SqlStore store = open()) {
      store.append(List.of(put("faq/new", "一")));
      for (int i = 0; i < 2; i++) {
        assertThat(store.idsByWording(List.of(key)))
            .containsExactlyInAnyOrder("faq/a", "faq/b", "faq/c@1", "faq/new");
      }
    }
  }

  /** That program signed a step with who took it; who wrote it stands at the draft before. */
  @Test
  void whatWasSubmittedBeforeIsApprovedAsItsAuthors() throws SQLException {
    SqliteStores.open(file(), new Schema("documents", Schema.DOCUMENTS.scripts().subList(0, 7)))
        .close();
    Document draft = document("faq/d", "一");
    try (Connection connection = SqliteConnections.writer(file())) {
      run(connection, "INSERT INTO content VALUES (99, ?, ?)", fingerprint(draft), json(draft));
      addStep(connection, 1, "drafted", "draft", "补充运费险");
      addStep(connection, 2, "submitted", "in_review", "提交审核");
    }
    try (SqlStore store = open()) {
      assertThat(store.newest("faq/d").orElseThrow().signature())
          .isEqualTo(new Signature("作者甲", "提交审核"));
      Signature reviewer = new Signature("审核丙", "可以");
      assertThat(store.append(List.of(Edit.of(Action.PUBLISH, "faq/d", reviewer)))).hasSize(1);
      Revision published = store.newest("faq/d").orElseThrow();
      assertThat(published.signature()).isEqualTo(new Signature("作者甲", "补充运费险"));
      assertThat(published.approval()).isEqualTo(new Approval("审核丙", "可以", null));
      assertThat(store.changes(ChangeFilter.all(100).seenOnly()))
          .extracting(logged -> logged.change().signature())
          .containsSubsequence(SIGNATURE, published.signature());
    }
  }

  private void addStep(Connection connection, int revision, String kind, String state, String note)
      throws SQLException {
    sequence++;
    run(
        connection,
        "INSERT INTO change VALUES (?, ?, 'faq/d', ?, ?, '作者甲', ?, NULL, 'faq', '退换货', NULL,"
            + " NULL, NULL)",
        sequence,
        Microseconds.of(time(sequence)),
        revision,
        kind,
        note);
    run(
        connection,
        "INSERT INTO revision VALUES ('faq/d', ?, ?, ?, 99)",
        revision,
        state,
        sequence);
    run(
        connection,
        "INSERT OR REPLACE INTO document VALUES ('faq/d', 'faq/d', 'faq', ?, ?, ?, ?, 0)",
        state,
        revision,
        sequence,
        fingerprint(document("faq/d", "一")));
  }

  private static String fingerprint(Document document) {
    return DocumentForm.fingerprint(document);
  }

  private static String json(Document document) {
    return Json.write(DocumentForm.of(document));
  }
}

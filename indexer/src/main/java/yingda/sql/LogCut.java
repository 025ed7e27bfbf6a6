package yingda.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.Change;
import yingda.document.Lifecycle;
import yingda.document.Microseconds;
import yingda.document.Timeline;
import yingda.document.workflow.AppliedEdit;
import yingda.document.workflow.DocumentHead;
import yingda.document.workflow.Transition;

/**
 * Takes a store back to where its log ended at a change. Only ever done to a copy: the log of a
 * store in use is append-only, and its guards are put back behind this.
 *
 * <p>Documents that changed later stand where the rules put them before: their changes are applied
 * once more. Releases that were announced later go, too; pictures, names of columns, keys and the
 * audit stay.
 */
final class LogCut {
  private static final String LATER =
      "SELECT DISTINCT document_id FROM change WHERE sequence > ? ORDER BY document_id";

  private static final String CHANGES =
      """
      SELECT c.*, r.state
      FROM change c JOIN revision r ON r.document_id = c.document_id AND r.number = c.revision
      WHERE c.document_id = ?
      ORDER BY c.sequence
      """;

  private static final String PAGES_OF_LATER_RELEASES =
      """
      DELETE FROM release_page WHERE EXISTS (
        SELECT 1 FROM release l
        WHERE l.time >= ? AND l.product = release_page.product AND l.version = release_page.version)
      """;

  /** What nothing speaks of any more. */
  private static final List<String> REMAINS =
      List.of(
          "DELETE FROM content WHERE id NOT IN (SELECT content FROM revision)",
          """
          DELETE FROM revision_file WHERE NOT EXISTS (
            SELECT 1 FROM revision r
            WHERE r.document_id = revision_file.document_id AND r.number = revision_file.revision)
          """,
          "DELETE FROM imported_file WHERE hash NOT IN (SELECT hash FROM revision_file)",
          "DELETE FROM origin WHERE id NOT IN (SELECT id FROM document)",
          "DELETE FROM wording WHERE document_id NOT IN (SELECT id FROM document)");

  private final Connection connection;

  private LogCut(Connection connection) {
    this.connection = connection;
  }

  private record Step(Change change, Lifecycle state) {}

  /**
   * Cuts a file that nobody else has open.
   *
   * @param last the last change that stays
   * @throws StoreException if the file fails it
   */
  static void behind(Path file, long last) {
    try (Writer writer = Writer.open(new SqliteEngine(file), Schema.DOCUMENTS)) {
      boolean unused =
          writer.commit(
              connection -> {
                new LogCut(connection).behind(last);
                return true;
              });
    } catch (SQLException failure) {
      throw SqliteCode.failure(file, failure);
    }
  }

  private void behind(long last) throws SQLException {
    List<String> later = Sql.list(connection, LATER, row -> row.getString(1), last);
    if (later.isEmpty()) {
      return;
    }
    List<Guard> guards = Guard.all(connection);
    for (Guard guard : guards) {
      guard.drop(connection);
    }
    long next =
        Sql.list(
                connection,
                "SELECT time FROM change WHERE sequence = ?",
                row -> row.getLong(1),
                last + 1)
            .getFirst();
    Sql.update(connection, PAGES_OF_LATER_RELEASES, next);
    Sql.update(connection, "DELETE FROM release WHERE time >= ?", next);
    for (String id : later) {
      for (String table : List.of("period", "given_up")) {
        Sql.update(connection, "DELETE FROM " + table + " WHERE document_id = ?", id);
      }
      Sql.update(connection, "DELETE FROM document WHERE id = ?", id);
    }
    Sql.update(connection, "DELETE FROM revision WHERE sequence > ?", last);
    Sql.update(connection, "DELETE FROM change WHERE sequence > ?", last);
    try (Contents contents = new Contents(connection);
        Inserts inserts = new Inserts(connection)) {
      for (String id : later) {
        again(id, contents, inserts);
      }
    }
    for (String remains : REMAINS) {
      Sql.run(connection, remains);
    }
    for (Guard guard : guards) {
      guard.put(connection);
    }
  }

  /** Applies what is left of the changes of a document, as they were applied. */
  private void again(String id, Contents contents, Inserts inserts) throws SQLException {
    DocumentHead head = DocumentHead.NONE;
    @Nullable StoredContent content = null;
    for (Step step :
        Sql.list(connection, CHANGES, row -> new Step(Rows.change(row), Rows.state(row)), id)) {
      Change change = step.change();
      content = contents.of(id, change.revision());
      AppliedEdit applied =
          new AppliedEdit(
              new Transition(change.kind(), step.state(), 0, change.starts()),
              content.document(),
              content.fingerprint(),
              change.sequence(),
              change.time());
      DocumentHead before = at(change, head);
      Timeline timeline = applied.timeline(before);
      inserts.replace(before.timeline(), timeline);
      inserts.giveUp(before.timeline().givenUp(timeline, change.time()));
      head = applied.head(before, timeline);
    }
    if (content != null) {
      inserts.stand(head, content);
    }
  }

  /** Time lines are known without what had ended then. */
  private static DocumentHead at(Change change, DocumentHead head) {
    return new DocumentHead(
        head.revision(),
        head.state(),
        head.sequence(),
        head.fingerprint(),
        head.wasRetired(),
        head.timeline().unendedAt(change.time()),
        new HashMap<>(head.fingerprints()));
  }

  /** The last change that was accepted by then, 0 if none was. */
  static long lastUntil(Path file, Instant time) {
    try (Connection connection = SqliteConnections.asItIs(file)) {
      return Sql.list(
              connection,
              "SELECT coalesce(max(sequence), 0) FROM change WHERE time <= ?",
              row -> row.getLong(1),
              Microseconds.of(time))
          .getFirst();
    } catch (SQLException failure) {
      throw SqliteCode.failure(file, failure);
    }
  }
}

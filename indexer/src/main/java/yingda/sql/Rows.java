package yingda.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yingda.document.Approval;
import yingda.document.Audience;
import yingda.document.Change;
import yingda.document.ChangeKind;
import yingda.document.Document;
import yingda.document.EnumWord;
import yingda.document.Lifecycle;
import yingda.document.Microseconds;
import yingda.document.Period;
import yingda.document.Revision;
import yingda.document.Scope;
import yingda.document.Signature;
import yingda.document.VersionRange;
import yingda.json.DocumentForm;
import yingda.json.Json;

/** Rows of the tables to values, by column name. */
final class Rows {
  private Rows() {}

  /** Where no end stands. */
  private static final long NEVER = Long.MAX_VALUE;

  static Change change(ResultSet row) throws SQLException {
    return new Change(
        row.getLong("sequence"),
        Microseconds.instant(row.getLong("time")),
        row.getString("document_id"),
        row.getInt("revision"),
        kind(row),
        signature(row),
        timeOrNull(row, "starts"),
        approval(row));
  }

  static Revision revision(ResultSet row) throws SQLException {
    return new Revision(
        document(row),
        row.getInt("number"),
        state(row),
        kind(row),
        row.getLong("sequence"),
        Microseconds.instant(row.getLong("time")),
        signature(row),
        timeOrNull(row, "starts"),
        approval(row));
  }

  static Period period(ResultSet row) throws SQLException {
    long ends = row.getLong("ends");
    Scope scope =
        new Scope(
            row.getString("product"),
            VersionRange.of("versions", row.getString("versions")),
            Audience.of("audience", row.getString("audience")));
    return new Period(
        row.getString("document_id"),
        row.getInt("revision"),
        row.getLong("sequence"),
        Microseconds.instant(row.getLong("starts")),
        ends == NEVER ? null : Microseconds.instant(ends),
        scope,
        timeOrNull(row, "effective"),
        timeOrNull(row, "expires"));
  }

  static ChangeKind kind(ResultSet row) throws SQLException {
    return EnumWord.find(ChangeKind.class, row.getString("kind"));
  }

  public static Lifecycle state(ResultSet row) throws SQLException {
    return EnumWord.find(Lifecycle.class, row.getString("state"));
  }

  /**
   * The content, if it is what was written: SQLite finds damage to its pages, not to the text in
   * them. Those of the oldest programs have no fingerprint.
   */
  static Document document(ResultSet row) throws SQLException {
    String id = row.getString("document_id");
    String json = row.getString("json");
    String fingerprint = row.getString("fingerprint");
    if (fingerprint != null && !fingerprint.equals(DocumentForm.fingerprint(json))) {
      throw Damage.found(id + ": its text is not what was written");
    }
    return Json.read(id, json, DocumentForm.class).toDocument(id);
  }

  static Signature signature(ResultSet row) throws SQLException {
    return new Signature(row.getString("author"), row.getString("note"));
  }

  private static @Nullable Approval approval(ResultSet row) throws SQLException {
    String by = row.getString("approval_by");
    return by == null
        ? null
        : new Approval(by, row.getString("approval_comment"), timeOrNull(row, "proposed"));
  }

  static long endMicros(@Nullable Instant end) {
    return end == null ? NEVER : Microseconds.of(end);
  }

  static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
    long micros = row.getLong(column);
    return row.wasNull() ? null : Microseconds.instant(micros);
  }
}

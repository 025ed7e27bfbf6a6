package yingda.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import yingda.document.Change;
import yingda.document.ChangeKind;
import yingda.document.Document;
import yingda.document.Lifecycle;
import yingda.document.RejectedException;
import yingda.document.Revision;
import yingda.document.Signature;
import yingda.json.DocumentForm;
import yingda.json.Json;

/** Rows of the tables to values, by column name. */
final class Rows {
  private Rows() {}

  static Change change(ResultSet row) throws SQLException {
    return new Change(
        row.getLong("sequence"),
        time(row.getLong("time")),
        row.getString("document_id"),
        row.getInt("revision"),
        ChangeKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        signature(row));
  }

  static Revision revision(ResultSet row) throws SQLException {
    return new Revision(
        document(row),
        row.getInt("number"),
        Lifecycle.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getLong("sequence"),
        time(row.getLong("time")),
        signature(row));
  }

  private static Document document(ResultSet row) throws SQLException {
    String id = row.getString("document_id");
    try {
      return Json.read(id, row.getString("content"), DocumentForm.class).toDocument(id);
    } catch (RejectedException unreadable) {
      // What was accepted once is no fault of whoever reads it now.
      throw new StoreException(
          id + " revision " + row.getInt("number") + " in the store is unreadable", unreadable);
    }
  }

  private static Signature signature(ResultSet row) throws SQLException {
    return new Signature(row.getString("author"), row.getString("note"));
  }

  static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  static Instant time(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}

package yingda.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.access.AccessKey;
import yingda.access.AuditEvent;
import yingda.access.Person;
import yingda.access.SecretHash;
import yingda.access.Session;
import yingda.document.Microseconds;
import yingda.json.Json;

/** Rows of keys, sessions and the audit log to values, and back. */
final class AccessRows {
  static final String EVENT =
      """
      INSERT INTO audit (time, caller, key, action, subject, outcome, request)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """;

  static final String EVENTS =
      """
      SELECT * FROM audit
      WHERE number < ? AND caller = coalesce(?, caller) AND action = coalesce(?, action)
        AND time >= coalesce(?, time)
      ORDER BY number DESC LIMIT ?
      """;

  private AccessRows() {}

  static AccessKey key(ResultSet row) throws SQLException {
    return new AccessKey(
        row.getLong("id"),
        new AccessKey.Grant(
            row.getString("name"),
            row.getString("role"),
            texts(row, "products"),
            texts(row, "channels"),
            texts(row, "origins"),
            row.getBoolean("confirmed_only")),
        new AccessKey.State(
            Microseconds.instant(row.getLong("created")),
            row.getString("created_by"),
            Rows.timeOrNull(row, "expires"),
            Rows.timeOrNull(row, "revoked"),
            Rows.timeOrNull(row, "last_used")),
        person(row));
  }

  private static @Nullable Person person(ResultSet row) throws SQLException {
    String issuer = row.getString("issuer");
    return issuer == null ? null : new Person(issuer, row.getString("subject"));
  }

  private static Set<String> texts(ResultSet row, String column) throws SQLException {
    return Set.of(Json.read(column, row.getString(column), String[].class));
  }

  static Session session(ResultSet row) throws SQLException {
    return new Session(
        new SecretHash(row.getString("hash")),
        row.getLong("key"),
        Microseconds.instant(row.getLong("began")),
        Microseconds.instant(row.getLong("ends")));
  }

  static AuditEvent event(ResultSet row) throws SQLException {
    long key = row.getLong("key");
    return new AuditEvent(
        row.getLong("number"),
        Microseconds.instant(row.getLong("time")),
        row.getString("caller"),
        key == 0 ? null : key,
        row.getString("action"),
        row.getString("subject"),
        row.getString("outcome"),
        row.getString("request"));
  }

  static @Nullable Object[] values(AuditEvent event) {
    return new @Nullable Object[] {
      Microseconds.of(event.time()),
      event.caller(),
      event.key(),
      event.action(),
      event.subject(),
      event.outcome(),
      event.request()
    };
  }
}

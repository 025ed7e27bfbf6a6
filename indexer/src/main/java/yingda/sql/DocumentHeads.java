package yingda.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import yingda.document.workflow.DocumentHead;
import yingda.json.Json;

/** Reads where documents stand. */
final class DocumentHeads {
  private static final String SELECT =
      """
      SELECT id, revision, state, sequence, fingerprint, was_retired
      FROM document
      WHERE id IN (SELECT value FROM json_each(?))
      """;

  private DocumentHeads() {}

  /** By id, without those that never were. */
  static Map<String, DocumentHead> of(Connection connection, Collection<String> ids, Instant now)
      throws SQLException {
    String wanted = Json.write(ids);
    Planned planned = Planned.after(connection, wanted, now);
    Map<String, DocumentHead> heads = new HashMap<>();
    Sql.list(
        connection,
        SELECT,
        row -> {
          String id = row.getString("id");
          DocumentHead head =
              new DocumentHead(
                  row.getInt("revision"),
                  Rows.state(row),
                  row.getLong("sequence"),
                  row.getString("fingerprint"),
                  row.getBoolean("was_retired"),
                  planned.timeline(id),
                  planned.fingerprints(id));
          return heads.put(id, head);
        },
        wanted);
    return heads;
  }
}

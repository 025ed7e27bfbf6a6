package yingda.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import yingda.json.Json;

/**
 * Where a document stands: its newest revision, without the content.
 *
 * @param sequence of the change that made it
 * @param fingerprint of the content
 */
record Head(int revision, boolean retired, long sequence, String fingerprint) {
  /** Where a document stands that never was. */
  static final Head NONE = new Head(0, true, 0, "");

  private static final String SELECT =
      """
      SELECT id, revision, state, sequence, fingerprint
      FROM document
      WHERE id IN (SELECT value FROM json_each(?))
      """;

  /** By id, without those that never were. */
  static Map<String, Head> of(Connection connection, Collection<String> ids) throws SQLException {
    Map<String, Head> heads = new HashMap<>();
    Sql.list(
        connection,
        SELECT,
        row ->
            heads.put(
                row.getString("id"),
                new Head(
                    row.getInt("revision"),
                    row.getString("state").equals("retired"),
                    row.getLong("sequence"),
                    row.getString("fingerprint"))),
        Json.write(ids));
    return heads;
  }
}

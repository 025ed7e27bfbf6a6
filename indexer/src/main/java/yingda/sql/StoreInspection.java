package yingda.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import yingda.json.DocumentForm;

/**
 * Looks at all that a store of documents says. SQLite knows whether a page is one, not whether a
 * text or a time in it is what was written: most stand there twice, and contents have a
 * fingerprint.
 */
final class StoreInspection {
  /** Contents that are read at once; they are up to 500,000 characters each. */
  private static final int READ_TOGETHER = 100;

  private static final String CONTENTS =
      "SELECT id, fingerprint, json FROM content WHERE id > ? ORDER BY id LIMIT ?";

  private static final String CHANGES =
      """
      SELECT c.document_id
      FROM change c
      LEFT JOIN revision r ON r.document_id = c.document_id AND r.number = c.revision
      LEFT JOIN content t ON t.id = r.content
      WHERE r.sequence IS DISTINCT FROM c.sequence
        OR c.document_kind IS DISTINCT FROM json_extract(t.json, '$.kind') OR c.title IS DISTINCT FROM json_extract(t.json, '$.title')
        OR c.product IS DISTINCT FROM json_extract(t.json, '$.product') OR c.owner IS DISTINCT FROM json_extract(t.json, '$.owner')
      LIMIT 1
      """;

  private static final String LOG =
      "SELECT 'the log' FROM (SELECT count(*) AS n, max(sequence) AS m FROM change) AS log WHERE n"
          + " <> m";

  private static final String PERIODS =
      """
      SELECT p.document_id
      FROM period p
      LEFT JOIN change c ON c.sequence = p.sequence
      LEFT JOIN revision r ON r.document_id = p.document_id AND r.number = p.revision
      LEFT JOIN content t ON t.id = r.content
      WHERE c.document_id IS DISTINCT FROM p.document_id OR c.starts IS DISTINCT FROM p.starts OR p.ends <= p.starts
        OR p.audience IS DISTINCT FROM json_extract(t.json, '$.audience') OR p.product IS DISTINCT FROM json_extract(t.json, '$.product')
        OR p.versions IS DISTINCT FROM coalesce(json_extract(t.json, '$.versions'), '')
      LIMIT 1
      """;

  private static final String HEADS =
      """
      SELECT d.id
      FROM document d
      LEFT JOIN revision r ON r.document_id = d.id AND r.number = d.revision
      WHERE r.sequence IS DISTINCT FROM d.sequence OR r.state IS DISTINCT FROM d.state
        OR EXISTS (SELECT 1 FROM revision n WHERE n.document_id = d.id AND n.number > d.revision)
      LIMIT 1
      """;

  private static final List<String> CONTRADICTIONS = List.of(LOG, CHANGES, PERIODS, HEADS);

  private StoreInspection() {}

  /**
   * Looks at all of it.
   *
   * @throws StoreException naming the first damage
   */
  static void run(Database database) {
    List<Long> read = database.list(CONTENTS, StoreInspection::checked, 0, READ_TOGETHER);
    while (!read.isEmpty()) {
      read = database.list(CONTENTS, StoreInspection::checked, read.getLast(), READ_TOGETHER);
    }
    database.inspect(CONTRADICTIONS);
  }

  private static long checked(ResultSet row) throws SQLException {
    String fingerprint = row.getString("fingerprint");
    if (fingerprint != null
        && !fingerprint.equals(DocumentForm.fingerprint(row.getString("json")))) {
      throw Damage.found("a text is not what was written");
    }
    return row.getLong("id");
  }
}

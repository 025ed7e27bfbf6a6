package yingda.sql;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import yingda.document.Document;
import yingda.document.Sha256;
import yingda.document.SpellingKey;
import yingda.json.Json;

/**
 * The table of wordings. It is written with each edit; what older programs wrote is entered when it
 * is first asked for. Safe for concurrent use.
 */
record Wordings(Database database) {
  /** Keys of one question to the table. */
  private static final int ASKED = 1_000;

  /** Changes whose wordings are entered in one transaction. */
  private static final int ENTERED = 1_000;

  private static final String FIND =
      """
      SELECT DISTINCT w.document_id
      FROM json_each(?) AS wanted JOIN wording w ON w.key = CAST(wanted.value AS BIGINT)
      """;

  private static final String BACKLOG = "SELECT sequence FROM wording_backlog";

  private static final String OLD =
      """
      SELECT r.document_id, t.json, t.fingerprint
      FROM change c
      JOIN revision r ON r.document_id = c.document_id AND r.number = c.revision
      JOIN content t ON t.id = r.content
      WHERE c.sequence > ? AND c.sequence <= ?
      """;

  /** Enters the wordings of a document, inside a transaction. */
  static final class Entering implements AutoCloseable {
    private final PreparedStatement insert;

    Entering(Connection connection) throws SQLException {
      insert =
          connection.prepareStatement(
              "INSERT INTO wording (key, document_id) VALUES (?, ?) ON CONFLICT DO NOTHING");
    }

    void enter(Document document) throws SQLException {
      for (String key : SpellingKey.all(document).toList()) {
        Sql.update(insert, number(key), document.id());
      }
    }

    @Override
    public void close() throws SQLException {
      insert.close();
    }
  }

  Set<String> ids(Collection<String> keys) {
    if (keys.isEmpty()) {
      return Set.of();
    }
    enterOld();
    List<Long> numbers = keys.stream().map(Wordings::number).toList();
    Set<String> ids = new HashSet<>();
    for (int from = 0; from < numbers.size(); from += ASKED) {
      List<Long> some = numbers.subList(from, Math.min(numbers.size(), from + ASKED));
      ids.addAll(database.list(FIND, row -> row.getString(1), Json.write(some)));
    }
    return ids;
  }

  /** From the last change down, so that one number tells what is left. */
  private void enterOld() {
    while (database.list(BACKLOG, row -> row.getLong(1)).getFirst() > 0) {
      boolean unused = database.commit(Wordings::enterSome);
    }
  }

  private static boolean enterSome(Connection connection) throws SQLException {
    long last = Sql.number(connection, BACKLOG);
    long before = Math.max(0, last - ENTERED);
    try (Entering entering = new Entering(connection)) {
      for (Document document : Sql.list(connection, OLD, Rows::document, before, last)) {
        entering.enter(document);
      }
    }
    Sql.update(connection, "UPDATE wording_backlog SET sequence = ?", before);
    return true;
  }

  /** Two wordings that share it by chance are told apart by who asked. */
  private static long number(String key) {
    return ByteBuffer.wrap(Sha256.of(key.getBytes(StandardCharsets.UTF_8))).getLong();
  }
}

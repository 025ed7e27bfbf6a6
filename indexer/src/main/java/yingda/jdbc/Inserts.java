package yingda.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import yingda.document.Change;
import yingda.document.Document;
import yingda.json.DocumentForm;
import yingda.json.Json;

/** The prepared statements that write the three tables. Used by one thread. */
final class Inserts implements AutoCloseable {
  private final PreparedStatement change;
  private final PreparedStatement published;
  private final PreparedStatement retired;
  private final PreparedStatement head;
  private final PreparedStatement retiredHead;

  Inserts(Connection connection) throws SQLException {
    change =
        connection.prepareStatement(
            """
            INSERT INTO change (sequence, time, document_id, revision, kind, author, note)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """);
    published =
        connection.prepareStatement(
            """
            INSERT INTO revision (document_id, number, state, sequence, content)
            VALUES (?, ?, 'published', ?, ?)
            """);
    retired =
        connection.prepareStatement(
            """
            INSERT INTO revision (document_id, number, state, sequence, content)
            SELECT document_id, number + 1, 'retired', ?, content
            FROM revision WHERE document_id = ? AND number = ? - 1
            """);
    head =
        connection.prepareStatement(
            """
            INSERT INTO document (id, family, kind, state, revision, sequence, fingerprint)
            VALUES (?, ?, ?, 'published', ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET
              kind = excluded.kind,
              state = excluded.state,
              revision = excluded.revision,
              sequence = excluded.sequence,
              fingerprint = excluded.fingerprint
            """);
    retiredHead =
        connection.prepareStatement(
            """
            UPDATE document SET state = 'retired', revision = ?, sequence = ?
            WHERE id = ?
            """);
  }

  /** A revision with new content. */
  void publish(Change made, Document document, String fingerprint) throws SQLException {
    enter(made);
    Sql.update(
        published,
        made.documentId(),
        made.revision(),
        made.sequence(),
        Json.write(DocumentForm.of(document)));
    Sql.update(
        head,
        made.documentId(),
        document.family(),
        document.kind().word(),
        made.revision(),
        made.sequence(),
        fingerprint);
  }

  /** A revision with the content of the one before it. */
  void retire(Change made) throws SQLException {
    enter(made);
    Sql.update(retired, made.sequence(), made.documentId(), made.revision());
    Sql.update(retiredHead, made.revision(), made.sequence(), made.documentId());
  }

  private void enter(Change made) throws SQLException {
    Sql.update(
        change,
        made.sequence(),
        Rows.micros(made.time()),
        made.documentId(),
        made.revision(),
        made.kind().word(),
        made.signature().author(),
        made.signature().note());
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement :
        new PreparedStatement[] {change, published, retired, head, retiredHead}) {
      statement.close();
    }
  }
}

package yingda.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import yingda.document.Document;
import yingda.document.Signature;
import yingda.json.DocumentForm;
import yingda.json.Json;

/** Keeps each content once, however many revisions have it. Used by one thread. */
final class Contents implements AutoCloseable {
  private static final String OF_REVISION =
      """
      SELECT r.document_id, r.number, c.id, c.fingerprint, c.json
      FROM revision r JOIN content c ON c.id = r.content
      WHERE r.document_id = ? AND r.number = ?
      """;

  /**
   * Who wrote the content of revision ?2 of ?1: the last draft with it since another content stood
   * there, or whoever published it without one. Older programs signed steps with who took them.
   */
  private static final String SIGNATURE =
      """
      SELECT c.author, c.note
      FROM revision s
      JOIN revision r ON r.document_id = s.document_id AND r.number <= s.number
      JOIN change c ON c.sequence = r.sequence
      WHERE s.document_id = ?1 AND s.number = ?2
        AND r.number > coalesce((
          SELECT max(o.number) FROM revision o
          WHERE o.document_id = ?1 AND o.number < ?2 AND o.content <> s.content), 0)
      ORDER BY c.kind = 'drafted' DESC, r.number DESC
      LIMIT 1
      """;

  private static final String PUBLISHED_WITH =
      """
      SELECT r.number
      FROM revision r JOIN content c ON c.id = r.content
      WHERE r.document_id = ? AND c.fingerprint = ? AND r.state IN ('published', 'scheduled')
      LIMIT 1
      """;

  private final Connection connection;
  private final PreparedStatement keep;

  Contents(Connection connection) throws SQLException {
    this.connection = connection;
    this.keep =
        connection.prepareStatement(
            """
            INSERT INTO content (fingerprint, json) VALUES (?, ?)
            ON CONFLICT (fingerprint) DO NOTHING
            """);
  }

  /** The content of a revision that is there. */
  StoredContent of(String id, int revision) throws SQLException {
    return Sql.list(
            connection,
            OF_REVISION,
            row ->
                new StoredContent(
                    row.getLong("id"),
                    String.valueOf(row.getString("fingerprint")),
                    Rows.document(row)),
            id,
            revision)
        .getFirst();
  }

  /** Who wrote what a revision says, and why. */
  Signature signature(String id, int revision) throws SQLException {
    return Sql.list(connection, SIGNATURE, Rows::signature, id, revision).getFirst();
  }

  /** Whether the document ever was published with such content, or was to be. */
  boolean had(String id, String fingerprint) throws SQLException {
    return !Sql.list(connection, PUBLISHED_WITH, row -> row.getInt(1), id, fingerprint).isEmpty();
  }

  /** Content that may be there already. */
  StoredContent keep(Document document, String fingerprint) throws SQLException {
    Sql.update(keep, fingerprint, Json.write(DocumentForm.of(document)));
    long id =
        Sql.list(
                connection,
                "SELECT id FROM content WHERE fingerprint = ?",
                row -> row.getLong(1),
                fingerprint)
            .getFirst();
    return new StoredContent(id, fingerprint, document);
  }

  @Override
  public void close() throws SQLException {
    keep.close();
  }
}

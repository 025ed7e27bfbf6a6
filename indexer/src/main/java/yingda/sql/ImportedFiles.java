package yingda.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import yingda.document.ImportedFile;
import yingda.json.Json;

/** The tables of the files that revisions were imported from. Safe for concurrent use. */
record ImportedFiles(Database database) {
  private static final String INSERT_FILE =
      "INSERT INTO imported_file (hash, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING";

  private static final String INSERT_REVISION =
      "INSERT INTO revision_file (document_id, revision, name, hash) VALUES (?, ?, ?, ?)"
          + " ON CONFLICT DO NOTHING";

  private static final String FIND =
      "SELECT name, bytes FROM revision_file JOIN imported_file USING (hash)"
          + " WHERE document_id = ? AND revision = ?";

  private static final String KEPT =
      "SELECT document_id FROM json_each(?) AS made JOIN revision_file"
          + " ON document_id = key AND revision = CAST(value AS INTEGER)";

  private static final String NAMES =
      "SELECT revision, name FROM revision_file WHERE document_id = ? AND hash <> ''";

  private static final String CHANGED_SINCE =
      """
      SELECT d.id, max(f.revision) AS revision
      FROM json_each(?) AS wanted
      JOIN document d ON d.id = wanted.value
      JOIN revision_file f ON f.document_id = d.id
      GROUP BY d.id, d.revision HAVING max(f.revision) < d.revision
      """;

  /** Of a file that is not kept. */
  private static final String NO_HASH = "";

  void keep(ImportedFile file, Map<String, Integer> revisions) {
    boolean unused =
        database.commit(
            connection -> {
              Sql.update(connection, INSERT_FILE, file.hash(), file.bytes());
              note(connection, file.name(), file.hash(), revisions);
              return true;
            });
  }

  void note(Map<String, Integer> revisions) {
    boolean unused =
        database.commit(
            connection -> {
              note(connection, "", NO_HASH, revisions);
              return true;
            });
  }

  private static void note(
      Connection connection, String name, String hash, Map<String, Integer> revisions)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT_REVISION)) {
      for (Map.Entry<String, Integer> made : revisions.entrySet()) {
        Sql.update(insert, made.getKey(), made.getValue(), name, hash);
      }
    }
  }

  Set<String> without(Map<String, Integer> revisions) {
    if (revisions.isEmpty()) {
      return Set.of();
    }
    Set<String> ids = new HashSet<>(revisions.keySet());
    database
        .list(KEPT, row -> row.getString("document_id"), Json.write(revisions))
        .forEach(ids::remove);
    return ids;
  }

  Map<String, Integer> changedSince(Collection<String> documentIds) {
    return database
        .list(
            CHANGED_SINCE,
            row -> Map.entry(row.getString("id"), row.getInt("revision")),
            Json.write(documentIds))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Optional<ImportedFile> find(String documentId, int revision) {
    return database
        .list(
            FIND,
            row -> new ImportedFile(row.getString("name"), row.getBytes("bytes")),
            documentId,
            revision)
        .stream()
        .findFirst();
  }

  Map<Integer, String> names(String documentId) {
    return database
        .list(NAMES, row -> Map.entry(row.getInt("revision"), row.getString("name")), documentId)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}

package yingda.jdbc;

/** The queries of the store. Lists of values are bound as one JSON array each. */
final class Selects {
  private static final String REVISION =
      """
      SELECT r.document_id, r.number, r.state, r.content, c.sequence, c.time, c.author, c.note
      """;

  private static final String NEWEST =
      REVISION
          + """
          FROM document d
          JOIN revision r ON r.document_id = d.id AND r.number = d.revision
          JOIN change c ON c.sequence = r.sequence
          """;

  static final String NEWEST_BY_ID =
      NEWEST
          + """
          WHERE d.id IN (SELECT value FROM json_each(?))
          ORDER BY d.id
          """;

  static final String EDITIONS =
      NEWEST
          + """
          WHERE d.family IN (SELECT value FROM json_each(?)) AND d.state = 'published'
          ORDER BY d.id
          """;

  /**
   * Parameters: last id before, prefix, first id behind the prefix, kind or null, retired too,
   * limit.
   */
  static final String PAGE =
      NEWEST
          + """
          WHERE d.id >= max(?1, ?2) AND d.id <> ?1 AND d.id < ?3
            AND (?4 IS NULL OR d.kind = ?4)
            AND (?5 OR d.state = 'published')
          ORDER BY d.id
          LIMIT ?6
          """;

  static final String HISTORY =
      REVISION
          + """
          FROM revision r
          JOIN change c ON c.sequence = r.sequence
          WHERE r.document_id = ?
          ORDER BY r.number DESC
          """;

  static final String CHANGES =
      """
      SELECT sequence, time, document_id, revision, kind, author, note
      FROM change
      WHERE sequence > ?
      ORDER BY sequence
      LIMIT ?
      """;

  static final String LAST_SEQUENCE = "SELECT coalesce(max(sequence), 0) FROM change";

  private Selects() {}
}

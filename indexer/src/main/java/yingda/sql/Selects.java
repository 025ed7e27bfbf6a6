package yingda.sql;

/** The queries of the store. Lists of values are bound as one JSON array each. */
final class Selects {
  private static final String REVISION =
      """
      SELECT r.document_id, r.number, r.state, t.json, t.fingerprint, c.kind, c.sequence, c.time, c.author, c.note, c.starts,
        c.approval_by, c.approval_comment, c.proposed
      """;

  private static final String CHANGE_AND_CONTENT =
      """
      JOIN change c ON c.sequence = r.sequence
      JOIN content t ON t.id = r.content
      """;

  private static final String NEWEST =
      """
      JOIN revision r ON r.document_id = d.id AND r.number = d.revision
      """
          + CHANGE_AND_CONTENT;

  static final String NEWEST_BY_ID =
      REVISION
          + "FROM document d "
          + NEWEST
          + """
          WHERE d.id IN (SELECT value FROM json_each(?))
          ORDER BY d.id
          """;

  /**
   * Parameters ?1 to ?8: last id before, first one that may come, first id behind the prefix, kind
   * or null, limit, states, owner or null, author or null.
   */
  private static final String PAGE =
      """
      WHERE d.id >= ?2 AND d.id <> ?1 AND d.id < ?3
        AND (CAST(?4 AS TEXT) IS NULL OR c.document_kind = ?4)
        AND (CAST(?7 AS TEXT) IS NULL OR c.owner = ?7)
        AND (CAST(?8 AS TEXT) IS NULL OR c.author = ?8)
      """;

  private static final String PAGE_END = " ORDER BY d.id LIMIT ?5";

  /** The condition of the index of what is being worked on. */
  static final String AT_WORK = "d.state IN ('draft', 'in_review', 'scheduled')";

  /** The documents that may have something planned at ?9. */
  static final String PLANNED =
      "d.id IN (SELECT document_id FROM change WHERE starts IS NOT NULL AND starts > ?9)";

  /**
   * The newest revision of each document, or else, if what is scheduled is wanted, what comes next
   * of what is planned beneath it. Parameter ?9: now, which tells what became of the stored state.
   *
   * @param index how documents are looked up, or nothing
   * @param few a condition that leaves few of them
   */
  static String pageOfNewest(String index, String few) {
    return REVISION
        + "FROM document d "
        + index
        + """

        JOIN change n ON n.sequence = d.sequence
        JOIN revision r ON r.document_id = d.id AND r.number = CASE
          WHEN CASE
            WHEN n.starts IS NULL OR n.starts > ?9 THEN d.state
            WHEN EXISTS (
              SELECT 1 FROM period p
              WHERE p.document_id = d.id AND p.revision = d.revision AND p.expires <= ?9
            ) THEN 'outdated'
            ELSE 'published'
          END IN (SELECT value FROM json_each(?6)) THEN d.revision
          WHEN 'scheduled' IN (SELECT value FROM json_each(?6)) THEN (
            SELECT p.revision FROM period p
            WHERE p.document_id = d.id AND p.starts > ?9
            ORDER BY p.starts LIMIT 1
          )
        END
        """
        + CHANGE_AND_CONTENT
        + PAGE
        + "AND "
        + few
        + PAGE_END;
  }

  /**
   * Parameter ?9: the instant. In the order of the key of its periods: by that of documents each
   * page would sort all that come after it.
   */
  static final String PAGE_OF_PUBLISHED =
      REVISION
          + """
          FROM document d
          JOIN period p ON p.document_id = d.id AND p.ends > ?9 AND p.starts <= ?9
          JOIN revision r ON r.document_id = d.id AND r.number = p.revision
          """
          + CHANGE_AND_CONTENT
          + PAGE
          + "AND r.state IN (SELECT value FROM json_each(?6))"
          + " ORDER BY p.document_id LIMIT ?5";

  /** Parameters ?1 and ?2: ids, and the instant. */
  static final String PUBLISHED_BY_ID =
      REVISION
          + """
          FROM json_each(?1) AS wanted
          JOIN period p ON p.document_id = wanted.value AND p.ends > ?2 AND p.starts <= ?2
          JOIN revision r ON r.document_id = p.document_id AND r.number = p.revision
          """
          + CHANGE_AND_CONTENT
          + "ORDER BY p.document_id";

  static final String REVISION_BY_NUMBER =
      REVISION
          + "FROM revision r "
          + CHANGE_AND_CONTENT
          + "WHERE r.document_id = ? AND r.number = ?";

  static final String HISTORY =
      REVISION
          + "FROM revision r "
          + CHANGE_AND_CONTENT
          + """
          WHERE r.document_id = ? AND r.number < ?
          ORDER BY r.number DESC
          LIMIT ?
          """;

  /** Pairs of a document and a number. */
  static final String REVISIONS =
      REVISION
          + """
          FROM json_each(?) AS wanted
          JOIN revision r ON r.document_id = json_extract(wanted.value, '$[0]')
            AND r.number = CAST(json_extract(wanted.value, '$[1]') AS INTEGER)
          """
          + CHANGE_AND_CONTENT;

  /** Behind ?1, up to ?2; what was published at once begins with its change. */
  static final String TURNING =
      """
      SELECT p.* FROM change c
      JOIN period p ON p.document_id = c.document_id AND p.sequence = c.sequence
      WHERE c.starts > ?1 AND c.starts <= ?2 AND c.time < c.starts
      UNION
      SELECT * FROM period WHERE effective > ?1 AND effective <= ?2
      UNION
      SELECT * FROM period WHERE expires > ?1 AND expires <= ?2
      """;

  static final String TIMELINE = "SELECT * FROM period WHERE document_id = ? ORDER BY ends";

  static final String PERIODS =
      """
      SELECT p.*
      FROM document d JOIN period p ON p.document_id = d.id
      WHERE d.family IN (SELECT value FROM json_each(?))
      ORDER BY p.document_id, p.ends
      """;

  static final String GIVEN_UP =
      """
      SELECT g.*
      FROM document d JOIN given_up g ON g.document_id = d.id
      WHERE d.family IN (SELECT value FROM json_each(?))
      """;

  static final String CHANGES =
      """
      SELECT sequence, time, document_id, revision, kind, author, note, starts,
        approval_by, approval_comment, proposed
      FROM change
      WHERE sequence > ?
      ORDER BY sequence
      LIMIT ?
      """;

  /** With the content, as two edits may carry the same time and note. */
  static final String ORIGIN =
      """
      SELECT concat_ws(' ', i.id, c.sequence, c.time, c.document_id, c.revision, t.fingerprint)
      FROM identity i
      JOIN change c ON c.sequence = ?
      JOIN revision r ON r.document_id = c.document_id AND r.number = c.revision
      JOIN content t ON t.id = r.content
      """;

  static final String LAST_TIME = "SELECT time FROM change ORDER BY sequence DESC LIMIT 1";

  static final String LAST_SEQUENCE = "SELECT coalesce(max(sequence), 0) FROM change";

  private Selects() {}
}

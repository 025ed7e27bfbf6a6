package yingda.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import yingda.document.EnumWord;
import yingda.document.Microseconds;
import yingda.json.Json;
import yingda.usage.AnswerMode;
import yingda.usage.JudgedReply;
import yingda.usage.ModeChange;

/** Reads and writes who may be sent without a person. */
final class ModeRows {
  private static final String INSERT =
      """
      INSERT INTO mode_change (document_id, anchor, mode, time, author, good, bad, evidence, note)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String LAST = "SELECT max(number) FROM mode_change";
  static final String PAGE = "SELECT * FROM mode_change ORDER BY number DESC LIMIT ? OFFSET ?";
  static final String NEWEST =
      "SELECT * FROM mode_change WHERE number IN"
          + " (SELECT max(number) FROM mode_change GROUP BY document_id, anchor)";

  /** Parameters: document, anchor, since when, how many. */
  static final String JUDGED =
      """
      SELECT q.id,
        min(CASE WHEN f.verdict IN ('discarded', 'unhelpful') THEN 0 ELSE 1 END) AS good
      FROM feedback f JOIN query q ON q.number = f.query
      WHERE f.document_id = ? AND f.anchor = ? AND f.time > ?
      GROUP BY q.number, q.id
      ORDER BY max(f.time) DESC, q.number DESC
      LIMIT ?
      """;

  private ModeRows() {}

  static ModeChange insert(Connection connection, ModeChange change) throws SQLException {
    Sql.update(
        connection,
        INSERT,
        change.documentId(),
        change.anchor(),
        change.mode().word(),
        Microseconds.of(change.time()),
        change.author(),
        change.good(),
        change.bad(),
        Json.write(change.evidence()),
        change.note());
    return change.numbered(Sql.number(connection, LAST));
  }

  static ModeChange change(ResultSet row) throws SQLException {
    return new ModeChange(
        row.getLong("number"),
        row.getString("document_id"),
        row.getString("anchor"),
        EnumWord.find(AnswerMode.class, row.getString("mode")),
        Microseconds.instant(row.getLong("time")),
        row.getString("author"),
        row.getInt("good"),
        row.getInt("bad"),
        List.of(Json.read("evidence", row.getString("evidence"), String[].class)),
        row.getString("note"));
  }

  static JudgedReply judged(ResultSet row) throws SQLException {
    return new JudgedReply(row.getString("id"), row.getInt("good") == 1);
  }
}

package yingda.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.Entry;
import yingda.document.EnumWord;
import yingda.document.Microseconds;
import yingda.document.Refusal;
import yingda.document.RejectedException.Reason;
import yingda.json.Json;
import yingda.usage.CommentListing;
import yingda.usage.CommentState;
import yingda.usage.ReplyComment;
import yingda.usage.Verdict;

/** Reads what was said of replies in words, and keeps that it was dealt with. */
final class CommentRows {
  private static final String COMMENT =
      """
      SELECT q.id, q.question, f.* FROM feedback f JOIN query q ON q.number = f.query
      WHERE f.comment IS NOT NULL
      """;

  /** Parameters: whether it is dealt with, documents, limit, offset; the first two may be null. */
  private static final String LISTED =
      COMMENT
          + """
            AND (CAST(?1 AS INTEGER) IS NULL
              OR CASE WHEN f.done_at IS NULL THEN 0 ELSE 1 END = ?1)
            AND (CAST(?2 AS TEXT) IS NULL OR f.document_id IN (SELECT value FROM json_each(?2)))
          ORDER BY f.time DESC, f.query DESC, f.document_id, f.anchor, f.matter
          LIMIT ?3 OFFSET ?4
          """;

  private static final String AT =
      COMMENT + " AND q.id = ?1 AND f.document_id = ?2 AND f.anchor = ?3 ORDER BY f.time DESC";

  private static final String SETTLE =
      """
      UPDATE feedback SET done_by = ?4, done_at = ?5
      WHERE query = (SELECT number FROM query WHERE id = ?1) AND document_id = ?2 AND anchor = ?3
        AND comment IS NOT NULL
      """;

  private CommentRows() {}

  static List<ReplyComment> list(Database database, CommentListing listing) {
    CommentState state = listing.state();
    Collection<String> documents = listing.documentIds();
    return database.list(
        LISTED,
        CommentRows::comment,
        state == null ? null : state == CommentState.DONE ? 1 : 0,
        documents == null ? null : Json.write(documents),
        listing.limit(),
        listing.offset());
  }

  static ReplyComment settle(
      Connection connection, ReplyComment.Place place, ReplyComment.@Nullable Done done)
      throws SQLException {
    Sql.update(
        connection,
        SETTLE,
        place.queryId(),
        place.documentId(),
        place.anchor(),
        done == null ? null : done.by(),
        done == null ? null : Microseconds.of(done.at()));
    return Sql.list(
            connection,
            AT,
            CommentRows::comment,
            place.queryId(),
            place.documentId(),
            place.anchor())
        .stream()
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.of(Reason.NOT_FOUND, "unknown-comment")
                    .with("value", Entry.address(place.documentId(), place.anchor()))
                    .at("queryId"));
  }

  private static ReplyComment comment(ResultSet row) throws SQLException {
    long doneAt = row.getLong("done_at");
    return new ReplyComment(
        row.getString("id"),
        row.getString("question"),
        row.getString("document_id"),
        row.getString("anchor"),
        EnumWord.find(Verdict.class, row.getString("verdict")),
        row.getString("comment"),
        row.getString("author"),
        Microseconds.instant(row.getLong("time")),
        doneAt == 0
            ? null
            : new ReplyComment.Done(row.getString("done_by"), Microseconds.instant(doneAt)));
  }
}

package yingda.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yingda.document.Document;
import yingda.document.EnumWord;
import yingda.document.Microseconds;
import yingda.json.Json;
import yingda.search.Question;
import yingda.usage.GapReport;
import yingda.usage.GapState;
import yingda.usage.GapTrend;
import yingda.usage.QuestionSimilarity;
import yingda.usage.UnansweredQuestion;

/** Gathers questions alike into gaps, inside a transaction. */
final class GapRows {
  private final Connection connection;
  private final QuestionSimilarity likeness;

  GapRows(Connection connection, QuestionSimilarity likeness) {
    this.connection = connection;
    this.likeness = likeness;
  }

  /**
   * Counts a question that nothing answered.
   *
   * @param before what was said before it, oldest first
   */
  void ask(String question, List<String> before, @Nullable String product, Instant time)
      throws SQLException {
    long gap = see(question, named(product), time);
    update("UPDATE gap SET asked = asked + 1 WHERE id = ?", gap);
    if (!before.isEmpty()) {
      note(gap, time, null, before, null);
    }
  }

  private void note(
      long gap, Instant time, @Nullable String version, List<String> context, @Nullable String note)
      throws SQLException {
    update(
        "INSERT INTO gap_note (gap, time, version, context, note) VALUES (?, ?, ?, ?, ?)",
        gap,
        Microseconds.of(time),
        version,
        Json.write(context),
        note);
  }

  /**
   * Counts a question that was handed over.
   *
   * @return the id of its gap
   */
  long report(GapReport report, Instant time) throws SQLException {
    long gap = see(report.question().text(), named(report.product()), time);
    update("UPDATE gap SET reported = reported + 1 WHERE id = ?", gap);
    note(
        gap,
        time,
        report.version(),
        report.context().stream().map(Question::text).toList(),
        report.note());
    return gap;
  }

  /** Closes the open gaps that have one of these wordings. */
  void fill(Document document, List<String> wordings, Instant time) throws SQLException {
    update(
        """
        UPDATE gap SET state = 'done', document_id = ?1, closed_at = ?4
        WHERE state = 'open' AND id IN (
          SELECT gap FROM gap_wording
          WHERE product IN ('', ?2) AND key IN (SELECT value FROM json_each(?3)))
        """,
        document.id(),
        named(document.scope().product()),
        Json.write(wordings.stream().map(likeness::key).toList()),
        Microseconds.of(time));
  }

  /** How often each gap was asked in two spans: its wordings by their key. */
  Map<Long, GapTrend> trends(Instant from, Instant middle) throws SQLException {
    record Asked(String product, String question, GapTrend trend) {}
    List<Asked> all =
        Sql.list(
            connection,
            UsageSelects.ASKED_IN_VAIN,
            row ->
                new Asked(
                    row.getString("product"),
                    row.getString("question"),
                    new GapTrend(row.getLong("before"), row.getLong("lately"))),
            Microseconds.of(from),
            Microseconds.of(middle));
    Map<Long, GapTrend> trends = new HashMap<>();
    for (Asked asked : all) {
      String key = likeness.key(asked.question());
      for (long gap : ids(UsageSelects.SAME_GAP, asked.product(), key)) {
        trends.merge(gap, asked.trend(), GapTrend::plus);
      }
    }
    return trends;
  }

  private static String named(@Nullable String product) {
    return product == null ? "" : product;
  }

  /** Finds the gap, or begins one, and opens it. */
  private long see(String question, String product, Instant time) throws SQLException {
    String key = likeness.key(question);
    Set<String> pairs = likeness.pairs(question);
    List<Long> same = ids(UsageSelects.SAME_GAP, product, key);
    List<Long> found = same.isEmpty() ? near(question, product, pairs) : same;
    long micros = Microseconds.of(time);
    long gap = found.isEmpty() ? begin(product, pairs, micros) : found.getFirst();
    update(
        """
        UPDATE gap SET state = CASE WHEN reason IS NULL THEN 'open' ELSE state END,
          last_seen = CASE WHEN last_seen > ?1 THEN last_seen ELSE ?1 END
        WHERE id = ?2
        """,
        micros,
        gap);
    update(
        """
        INSERT INTO gap_wording (product, key, gap, wording, seen) VALUES (?, ?, ?, ?, 1)
        ON CONFLICT (product, key) DO UPDATE SET seen = gap_wording.seen + 1
        """,
        product,
        key,
        gap,
        question);
    return gap;
  }

  /** Gaps alike, nearest first, but those of other numbers or signs. */
  private List<Long> near(String question, String product, Set<String> pairs) throws SQLException {
    List<Long> near = new ArrayList<>();
    for (long gap :
        ids(
            UsageSelects.NEAR_GAP,
            Json.write(pairs),
            product,
            pairs.size(),
            QuestionSimilarity.SAME)) {
      List<String> wordings =
          Sql.list(connection, UsageSelects.WORDINGS, row -> row.getString("wording"), gap);
      if (wordings.stream().noneMatch(wording -> likeness.differ(question, wording))) {
        near.add(gap);
      }
    }
    return near;
  }

  private List<Long> ids(String select, Object... parameters) throws SQLException {
    return Sql.list(connection, select, row -> row.getLong(1), parameters);
  }

  private long begin(String product, Set<String> pairs, long micros) throws SQLException {
    long gap =
        Sql.insert(
            connection,
            """
            INSERT INTO gap (product, state, asked, reported, first_seen, last_seen, pairs)
            VALUES (?1, 'open', 0, 0, ?2, ?2, ?3)
            RETURNING id
            """,
            product,
            micros,
            pairs.size());
    pair(gap, pairs);
    return gap;
  }

  private void pair(long gap, Set<String> pairs) throws SQLException {
    update(
        "INSERT INTO gap_pair (pair, gap) SELECT value, ? FROM json_each(?)",
        gap,
        Json.write(pairs));
  }

  /** Compares others with this wording of a gap from now on. */
  void tellBy(long gap, String wording) throws SQLException {
    Set<String> pairs = likeness.pairs(wording);
    update("DELETE FROM gap_pair WHERE gap = ?", gap);
    update("UPDATE gap SET pairs = ? WHERE id = ?", pairs.size(), gap);
    pair(gap, pairs);
  }

  private void update(String sql, @Nullable Object... parameters) throws SQLException {
    Sql.update(connection, sql, parameters);
  }

  static UnansweredQuestion gap(ResultSet row) throws SQLException {
    String product = row.getString("product");
    return new UnansweredQuestion(
        row.getLong("id"),
        product.isEmpty() ? null : product,
        EnumWord.find(GapState.class, row.getString("state")),
        texts(row, "wordings"),
        row.getLong("asked"),
        row.getLong("reported"),
        contexts(row),
        texts(row, "notes"),
        Microseconds.instant(row.getLong("first_seen")),
        Microseconds.instant(row.getLong("last_seen")),
        row.getString("document_id"),
        row.getString("reason"));
  }

  private static List<List<String>> contexts(ResultSet row) throws SQLException {
    return Stream.of(Json.read("contexts", row.getString("contexts"), String[][].class))
        .map(List::of)
        .toList();
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of(Json.read(column, row.getString(column), String[].class));
  }
}

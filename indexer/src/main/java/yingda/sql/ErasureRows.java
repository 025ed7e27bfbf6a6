package yingda.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.json.Json;
import yingda.usage.Erased;
import yingda.usage.Erasure;
import yingda.usage.QuestionSimilarity;
import yingda.usage.Trial;
import yingda.usage.TrialAnswer;

/** Erases what somebody said, inside a transaction. */
final class ErasureRows {
  /** Parameters here and below: digest, caller, query, the needles; null for any. */
  private static final String QUERIES =
      """
      SELECT number, coalesce(product, '') AS product, question, time FROM query
      WHERE (question IS NOT NULL OR CAST(?3 AS TEXT) IS NOT NULL)
        AND (CAST(?1 AS TEXT) IS NULL OR conversation = ?1)
        AND (CAST(?2 AS TEXT) IS NULL OR caller = ?2)
        AND (CAST(?3 AS TEXT) IS NULL OR id = ?3)
        AND (CAST(?4 AS TEXT) IS NULL OR %s)
      """
          .formatted(contains("question", "?4", "?5"));

  private static final String FORGET_QUERIES =
      QueryRows.FORGET + "number IN (SELECT CAST(value AS BIGINT) FROM json_each(?1))";

  private static final String FORGET_COMMENTS =
      """
      UPDATE feedback SET comment = NULL WHERE comment IS NOT NULL
        AND query IN (SELECT CAST(value AS BIGINT) FROM json_each(?1))
      """;

  /** Those of whoever said them. */
  private static final String FORGET_SAID =
      """
      UPDATE feedback SET comment = NULL WHERE comment IS NOT NULL
        AND (CAST(?1 AS TEXT) IS NULL OR author = ?1)
        AND (CAST(?2 AS TEXT) IS NULL OR %s)
      """
          .formatted(contains("comment", "?2", "?3"));

  private static final String IN_VAIN =
      """
      SELECT DISTINCT coalesce(product, '') AS product, question FROM query
      WHERE decision = 'escalate' AND question IS NOT NULL
      """;

  private static final String WORDINGS = "SELECT product, key, gap, wording FROM gap_wording";

  private static final String DELETE_WORDING =
      "DELETE FROM gap_wording WHERE product = ? AND key = ?";

  /** Of gaps: those of these instants, and those before which one of these was said. */
  private static final String DELETE_NOTES =
      """
      DELETE FROM gap_note
      WHERE gap IN (SELECT CAST(value AS BIGINT) FROM json_each(?1))
        AND (time IN (SELECT CAST(value AS BIGINT) FROM json_each(?2))
          OR EXISTS (SELECT 1 FROM json_each(context) AS said
            WHERE said.value IN (SELECT value FROM json_each(?3))))
      """;

  private static final String DELETE_SAID_NOTES =
      """
      DELETE FROM gap_note
      WHERE %s OR EXISTS (SELECT 1 FROM json_each(context) AS said WHERE %s)
      """
          .formatted(
              contains("coalesce(note, '')", "?1", "?2"), contains("said.value", "?1", "?2"));

  private static final String FORGET_VOICES =
      "UPDATE voice SET text = NULL WHERE text IS NOT NULL AND " + contains("text", "?1", "?2");

  private static final String FORGET_MESSAGES =
      """
      UPDATE chat_message
      SET conversation = NULL, sender = NULL, text = NULL, address = NULL, answer = NULL
      WHERE conversation IS NOT NULL AND
      """;

  private static final String OF_CONVERSATION =
      "platform || ':' || conversation || ':' || sender = ?1";

  private static final String ALL_TRIALS = "SELECT * FROM trial";
  private static final String SET_ANSWERS = "UPDATE trial SET answers = ? WHERE id = ?";

  /** A question whose words go. */
  private record Said(long number, String product, @Nullable String question, long time) {}

  /** A wording of a gap. */
  private record Wording(String product, String key, long gap, String wording) {}

  private final Connection connection;
  private final QuestionSimilarity likeness;
  private final Erasure erasure;
  private final List<String> needles;

  ErasureRows(Connection connection, QuestionSimilarity likeness, Erasure erasure) {
    this.connection = connection;
    this.likeness = likeness;
    this.erasure = erasure;
    this.needles = erasure.text() == null ? List.of() : erasure.needles();
  }

  /** A condition that holds where a text has one of two in it, as both engines understand it. */
  private static String contains(String column, String one, String other) {
    return "(replace(C, A, '') <> C OR replace(C, B, '') <> C)"
        .replace("C", column)
        .replace("A", one)
        .replace("B", other);
  }

  Erased erase() throws SQLException {
    List<Said> said =
        Sql.list(
            connection,
            QUERIES,
            row ->
                new Said(
                    row.getLong("number"),
                    row.getString("product"),
                    row.getString("question"),
                    row.getLong("time")),
            erasure.digest(),
            erasure.caller(),
            erasure.queryId(),
            needle(0),
            needle(1));
    String numbers = Json.write(said.stream().map(Said::number).toList());
    change(FORGET_QUERIES, numbers);
    long comments = change(FORGET_COMMENTS, numbers);
    if (erasure.conversation() == null && erasure.queryId() == null) {
      comments += change(FORGET_SAID, erasure.caller(), needle(0), needle(1));
    }
    List<Wording> wordings = wordings(said);
    long notes = notes(said, wordings);
    forget(wordings);
    return new Erased(
        said.stream().filter(one -> one.question() != null).count(),
        comments,
        wordings.size(),
        notes,
        erasure.isByText() ? change(FORGET_VOICES, needle(0), needle(1)) : 0,
        trials(said),
        messages());
  }

  private @Nullable String needle(int number) {
    return needles.isEmpty() ? null : needles.get(number);
  }

  /** Those of gaps that nobody else has said, and those that contain the text. */
  private List<Wording> wordings(List<Said> said) throws SQLException {
    Set<String> gone = new HashSet<>();
    said.forEach(
        one -> {
          if (one.question() != null) {
            gone.add(place(one.product(), one.question()));
          }
        });
    List<String> left =
        Sql.list(
            connection, IN_VAIN, row -> place(row.getString("product"), row.getString("question")));
    left.forEach(gone::remove);
    List<Wording> all =
        Sql.list(
            connection,
            WORDINGS,
            row ->
                new Wording(
                    row.getString("product"),
                    row.getString("key"),
                    row.getLong("gap"),
                    row.getString("wording")));
    return all.stream()
        .filter(one -> gone.contains(one.product() + '\n' + one.key()) || isMeant(one.wording()))
        .toList();
  }

  private String place(String product, String question) {
    return product + '\n' + likeness.key(question);
  }

  private boolean isMeant(String words) {
    return erasure.isByText() && needles.stream().anyMatch(words::contains);
  }

  private long notes(List<Said> said, List<Wording> wordings) throws SQLException {
    long notes =
        change(
            DELETE_NOTES,
            Json.write(wordings.stream().map(Wording::gap).distinct().toList()),
            Json.write(said.stream().map(Said::time).toList()),
            Json.write(said.stream().map(Said::question).toList()));
    return erasure.isByText() ? notes + change(DELETE_SAID_NOTES, needle(0), needle(1)) : notes;
  }

  /** A gap of which no wording is left goes; another is told by the first that is left. */
  private void forget(List<Wording> wordings) throws SQLException {
    Set<Long> gaps = new HashSet<>();
    for (Wording one : wordings) {
      long unused = change(DELETE_WORDING, one.product(), one.key());
      gaps.add(one.gap());
    }
    for (long gap : gaps) {
      List<String> left =
          Sql.list(connection, UsageSelects.WORDINGS, row -> row.getString("wording"), gap);
      if (left.isEmpty()) {
        long unused = change("DELETE FROM gap WHERE id = ?", gap);
      } else {
        new GapRows(connection, likeness).tellBy(gap, left.getFirst());
      }
    }
  }

  private long trials(List<Said> said) throws SQLException {
    Set<String> gone = new HashSet<>();
    said.stream().map(Said::question).forEach(gone::add);
    long questions = 0;
    for (Trial trial : Sql.list(connection, ALL_TRIALS, TrialRows::trial)) {
      List<TrialAnswer> left = new ArrayList<>(trial.answers());
      left.removeIf(one -> gone.contains(one.question()) || isMeant(one.question()));
      if (left.size() < trial.answers().size()) {
        questions += trial.answers().size() - left.size();
        long unused = change(SET_ANSWERS, Json.write(left), trial.id());
      }
    }
    return questions;
  }

  private long messages() throws SQLException {
    if (erasure.conversation() != null) {
      return change(FORGET_MESSAGES + OF_CONVERSATION, erasure.conversation());
    }
    return erasure.isByText()
        ? change(FORGET_MESSAGES + contains("text", "?1", "?2"), needle(0), needle(1))
        : 0;
  }

  private long change(String sql, @Nullable Object... parameters) throws SQLException {
    NumberedSql numbered = NumberedSql.of(sql);
    try (PreparedStatement statement = connection.prepareStatement(numbered.sql())) {
      return Sql.change(statement, numbered.bound(parameters));
    }
  }
}

package yingda.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.Microseconds;
import yingda.document.Refusal;
import yingda.document.RejectedException.Reason;
import yingda.json.Json;
import yingda.triage.QuestionAnalysis;
import yingda.usage.AskedQuestion;
import yingda.usage.FeedbackEvent;
import yingda.usage.Offered;

/** Writes questions and what became of their replies, inside a transaction. */
final class QueryRows {
  private static final String INSERT =
      """
      INSERT INTO query (id, time, question, decision, channel, product, version, micros, offered,
        caller, conversation, kind, expects, mood, urgency, priority, named, wants_text, asker)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO NOTHING
      """;

  private static final String OFFER =
      "UPDATE query SET offered = ? WHERE id = ? AND (asker IS NULL OR asker = ?)";

  private static final String JUDGE =
      """
      INSERT INTO feedback (query, document_id, anchor, matter, verdict, comment, time, author)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (query, document_id, anchor, matter) DO UPDATE SET
        verdict = excluded.verdict, comment = excluded.comment, time = excluded.time,
        author = excluded.author, done_by = NULL, done_at = NULL
      """;

  /** What goes with the words of questions; a condition follows. */
  static final String FORGET =
      "UPDATE query SET question = NULL, caller = NULL, conversation = NULL, named = NULL WHERE ";

  /** Where a query is kept, and what it offered. */
  private record Asked(long number, List<Offered> offered) {}

  /** What was said on a matter. */
  private record Said(String verdict, @Nullable String comment) {}

  /** What a question names. */
  private record Named(List<QuestionAnalysis.Entity> entities, List<String> keywords) {}

  private final Connection connection;

  QueryRows(Connection connection) {
    this.connection = connection;
  }

  /**
   * Keeps what is new and gives it back. Asked again under the same id, as by a page that is loaded
   * again, a question only gets what it is offered now, for feedback on it; not if another key
   * asked it.
   */
  List<AskedQuestion> insert(List<AskedQuestion> questions) throws SQLException {
    List<AskedQuestion> fresh = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      for (AskedQuestion asked : questions) {
        if (insert(statement, asked)) {
          fresh.add(asked);
        } else {
          Sql.update(
              connection, OFFER, Json.write(asked.offered()), asked.queryId(), asked.asker());
        }
      }
    }
    return fresh;
  }

  private static boolean insert(PreparedStatement statement, AskedQuestion asked)
      throws SQLException {
    AskedQuestion.Place place = asked.conversation();
    QuestionAnalysis about = asked.analysis();
    return Sql.change(
            statement,
            asked.queryId(),
            Microseconds.of(asked.time()),
            asked.question(),
            asked.decision().word(),
            asked.channel(),
            asked.product(),
            asked.version(),
            asked.took().toNanos() / 1_000,
            Json.write(asked.offered()),
            place == null ? null : place.caller(),
            place == null ? null : place.digest(),
            about == null ? null : about.kind(),
            about == null ? null : about.expects().word(),
            about == null ? null : about.mood().word(),
            about == null ? null : about.urgency().word(),
            about == null ? null : about.priority().word(),
            about == null ? null : named(about),
            asked.wantsText(),
            asked.asker())
        > 0;
  }

  /** What it names, as JSON; null if nothing. */
  private static @Nullable String named(QuestionAnalysis about) {
    Named named = new Named(about.entities(), about.keywords());
    return named.entities().isEmpty() && named.keywords().isEmpty() ? null : Json.write(named);
  }

  /** Whether it says anything new. */
  boolean judge(FeedbackEvent judgement, Instant time) throws SQLException {
    long query = offering(judgement);
    String matter = judgement.verdict().matter().word();
    Said now = new Said(judgement.verdict().word(), judgement.comment());
    List<Said> before =
        Sql.list(
            connection,
            UsageSelects.VERDICT,
            row -> new Said(row.getString("verdict"), row.getString("comment")),
            query,
            judgement.documentId(),
            judgement.anchor(),
            matter);
    if (before.contains(now)) {
      return false;
    }
    try (PreparedStatement statement = connection.prepareStatement(JUDGE)) {
      Sql.update(
          statement,
          query,
          judgement.documentId(),
          judgement.anchor(),
          matter,
          now.verdict(),
          now.comment(),
          Microseconds.of(time),
          judgement.author());
    }
    return true;
  }

  /** The number of the query, which has to be the caller's and to have offered the entry. */
  private long offering(FeedbackEvent judgement) throws SQLException {
    List<Asked> found =
        Sql.list(
            connection, UsageSelects.QUERY, QueryRows::asked, judgement.queryId(), judgement.key());
    if (found.isEmpty()) {
      throw Refusal.of(Reason.NOT_FOUND, "unknown-query")
          .with("value", judgement.queryId())
          .at("queryId");
    }
    Asked asked = found.getFirst();
    if (asked.offered().stream().noneMatch(offered -> isOn(judgement, offered))) {
      throw Refusal.invalid("not-a-reply")
          .with("documentId", judgement.documentId())
          .with("anchor", judgement.anchor())
          .at("documentId");
    }
    return asked.number();
  }

  private static Asked asked(ResultSet row) throws SQLException {
    Offered[] offered = Json.read("offered", row.getString("offered"), Offered[].class);
    return new Asked(row.getLong("number"), List.of(offered));
  }

  private static boolean isOn(FeedbackEvent judgement, Offered offered) {
    return offered.documentId().equals(judgement.documentId())
        && offered.anchor().equals(judgement.anchor());
  }
}

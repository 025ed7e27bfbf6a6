package yingda.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import yingda.document.Approval;
import yingda.document.Change;
import yingda.document.Document;
import yingda.document.Microseconds;
import yingda.document.Period;
import yingda.document.Timeline;
import yingda.document.workflow.DocumentHead;

/** The prepared statements that write the tables. Used by one thread. */
final class Inserts implements AutoCloseable {
  private static final String PERIOD =
      """
      INSERT INTO %s (document_id, ends, starts, revision, sequence, product, versions,
        audience, effective, expires)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final PreparedStatement change;
  private final PreparedStatement revision;
  private final PreparedStatement head;
  private final PreparedStatement period;
  private final PreparedStatement oldPeriod;
  private final PreparedStatement givenUp;

  Inserts(Connection connection) throws SQLException {
    change =
        connection.prepareStatement(
            """
            INSERT INTO change (sequence, time, document_id, revision, kind, author, note, starts,
              document_kind, title, product, owner, review, approval_by, approval_comment, proposed)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
    revision =
        connection.prepareStatement(
            """
            INSERT INTO revision (document_id, number, state, sequence, content)
            VALUES (?, ?, ?, ?, ?)
            """);
    head =
        connection.prepareStatement(
            """
            INSERT INTO document (id, family, kind, state, revision, sequence, fingerprint,
              was_retired)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET
              kind = excluded.kind,
              state = excluded.state,
              revision = excluded.revision,
              sequence = excluded.sequence,
              fingerprint = excluded.fingerprint,
              was_retired = excluded.was_retired
            """);
    period = connection.prepareStatement(PERIOD.formatted("period"));
    givenUp = connection.prepareStatement(PERIOD.formatted("given_up"));
    oldPeriod =
        connection.prepareStatement("DELETE FROM period WHERE document_id = ? AND ends = ?");
  }

  /** A change, with what reports group it by. */
  void enter(Change made, Document document) throws SQLException {
    java.time.Period review = document.upkeep().review();
    Approval approval = made.approval();
    Sql.update(
        change,
        made.sequence(),
        Microseconds.of(made.time()),
        made.documentId(),
        made.revision(),
        made.kind().word(),
        made.signature().author(),
        made.signature().note(),
        Microseconds.orNull(made.starts()),
        document.kind().word(),
        document.title(),
        document.scope().product(),
        document.upkeep().owner(),
        review == null ? null : review.toString(),
        approval == null ? null : approval.by(),
        approval == null ? null : approval.comment(),
        approval == null ? null : Microseconds.orNull(approval.proposed()));
  }

  /** The revision a change made, and that it is the newest. */
  void enter(Change made, DocumentHead newest, StoredContent content) throws SQLException {
    String state = newest.state().word();
    Sql.update(revision, made.documentId(), made.revision(), state, made.sequence(), content.id());
    stand(newest, content);
  }

  /** Where a document stands. */
  void stand(DocumentHead newest, StoredContent content) throws SQLException {
    Document document = content.document();
    Sql.update(
        head,
        document.id(),
        document.family(),
        document.kind().word(),
        newest.state().word(),
        newest.revision(),
        newest.sequence(),
        content.fingerprint(),
        newest.wasRetired());
  }

  /** Another time line in the place of one: the periods that are in one only. */
  void replace(Timeline before, Timeline after) throws SQLException {
    for (Period gone : without(before, after)) {
      Sql.update(oldPeriod, gone.documentId(), Rows.endMicros(gone.ends()));
    }
    for (Period made : without(after, before)) {
      enter(period, made);
    }
  }

  /** What was planned, ending when it was given up. */
  void giveUp(List<Period> plans) throws SQLException {
    for (Period plan : plans) {
      enter(givenUp, plan);
    }
  }

  private static void enter(PreparedStatement into, Period made) throws SQLException {
    Sql.update(
        into,
        made.documentId(),
        Rows.endMicros(made.ends()),
        Microseconds.of(made.starts()),
        made.revision(),
        made.sequence(),
        made.scope().product(),
        made.scope().versions().toString(),
        made.scope().audience().word(),
        Microseconds.orNull(made.effective()),
        Microseconds.orNull(made.expires()));
  }

  private static List<Period> without(Timeline one, Timeline other) {
    return one.periods().stream().filter(period -> !other.periods().contains(period)).toList();
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement :
        new PreparedStatement[] {change, revision, head, period, oldPeriod, givenUp}) {
      statement.close();
    }
  }
}

package yingda.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import yingda.document.Change;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Microseconds;
import yingda.document.Outcome;
import yingda.document.Timeline;
import yingda.document.workflow.AppliedEdit;
import yingda.document.workflow.DocumentHead;
import yingda.document.workflow.EditRules;
import yingda.document.workflow.Transition;
import yingda.json.DocumentForm;

/** Enters a list of edits into the tables, inside a transaction that holds the write lock. */
final class EditAppender implements AutoCloseable {
  /** Each by itself is the last of an index; both in one select would be a look at all changes. */
  static final String LAST =
      """
      SELECT coalesce((SELECT max(sequence) FROM change), 0),
        coalesce((SELECT max(time) FROM change), 0)
      """;

  private final Inserts inserts;
  private final Contents contents;
  private final Wordings.Entering wordings;
  private final Instant time;
  private final Map<String, DocumentHead> heads;
  private long sequence;

  private EditAppender(Connection connection, Last last, Map<String, DocumentHead> heads)
      throws SQLException {
    this.contents = new Contents(connection);
    this.inserts = new Inserts(connection);
    this.wordings = new Wordings.Entering(connection);
    this.time = last.time();
    this.sequence = last.sequence();
    this.heads = heads;
  }

  private record Last(long sequence, Instant time) {
    /** So that the order of times is the order of sequences, whatever the clock does. */
    Last notBefore(Instant now) {
      return new Last(sequence, now.isAfter(time) ? now : time);
    }
  }

  static List<Outcome> enter(Connection connection, Instant now, List<Edit> edits)
      throws SQLException {
    Last last =
        Sql.list(
                connection,
                LAST,
                row -> new Last(row.getLong(1), Microseconds.instant(row.getLong(2))))
            .getFirst()
            .notBefore(now);
    List<String> ids = edits.stream().map(Edit::documentId).toList();
    try (EditAppender appender =
        new EditAppender(connection, last, DocumentHeads.of(connection, ids, last.time()))) {
      List<Outcome> outcomes = new ArrayList<>(edits.size());
      for (Edit edit : edits) {
        outcomes.add(appender.enter(edit));
      }
      return outcomes;
    }
  }

  private Outcome enter(Edit edit) throws SQLException {
    String id = edit.documentId();
    DocumentHead head = heads.getOrDefault(id, DocumentHead.NONE);
    Document brought = edit.document();
    String fingerprint = brought == null ? "" : DocumentForm.fingerprint(brought);
    boolean had = edit.expectedRevision() == Edit.NEVER_HAD && contents.had(id, fingerprint);
    EditRules rules = new EditRules(edit, head, fingerprint, time);
    Transition step = had ? null : rules.step();
    if (step == null) {
      return new Outcome(id, head.revision(), head.sequence(), null);
    }
    StoredContent content =
        brought == null ? contents.of(id, step.source()) : contents.keep(brought, fingerprint);
    sequence++;
    AppliedEdit applied =
        new AppliedEdit(step, content.document(), content.fingerprint(), sequence, time);
    Timeline timeline = applied.timeline(head);
    DocumentHead next = applied.head(head, timeline);
    Change made = change(rules, step, next.revision());
    inserts.enter(made, content.document());
    inserts.enter(made, next, content);
    if (brought != null) {
      wordings.enter(brought);
    }
    inserts.replace(head.timeline(), timeline);
    inserts.giveUp(head.timeline().givenUp(timeline, time));
    heads.put(id, next);
    return new Outcome(id, next.revision(), sequence, step.kind());
  }

  private Change change(EditRules rules, Transition step, int revision) throws SQLException {
    String id = rules.edit().documentId();
    int kept = rules.kept(step);
    return new Change(
        sequence,
        time,
        id,
        revision,
        step.kind(),
        kept == 0 ? rules.edit().signature() : contents.signature(id, kept),
        step.starts(),
        kept == 0 ? null : rules.approval());
  }

  @Override
  public void close() throws SQLException {
    try (contents;
        wordings) {
      inserts.close();
    }
  }
}

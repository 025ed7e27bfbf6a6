package yingda.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import yingda.document.Change;
import yingda.document.ChangeKind;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Outcome;
import yingda.json.DocumentForm;

/** Enters a list of edits into the tables, inside a transaction that holds the write lock. */
final class Ledger {
  private final Inserts inserts;
  private final Instant time;
  private final Map<String, Head> heads;
  private long sequence;

  private Ledger(Inserts inserts, Instant time, Map<String, Head> heads, long sequence) {
    this.inserts = inserts;
    this.time = time;
    this.heads = heads;
    this.sequence = sequence;
  }

  static List<Outcome> enter(Connection connection, Instant time, List<Edit> edits)
      throws SQLException {
    List<String> ids = edits.stream().map(Edit::documentId).toList();
    long last = Sql.number(connection, "SELECT coalesce(max(sequence), 0) FROM change");
    try (Inserts inserts = new Inserts(connection)) {
      Ledger ledger = new Ledger(inserts, time, Head.of(connection, ids), last);
      List<Outcome> outcomes = new ArrayList<>(edits.size());
      for (Edit edit : edits) {
        outcomes.add(ledger.enter(edit));
      }
      return outcomes;
    }
  }

  private Outcome enter(Edit edit) throws SQLException {
    String id = edit.documentId();
    Head head = heads.getOrDefault(id, Head.NONE);
    Document document = edit.document();
    String fingerprint = document == null ? head.fingerprint() : DocumentForm.fingerprint(document);
    ChangeKind kind = EditRules.change(edit, head, fingerprint);
    if (kind == null) {
      return new Outcome(id, head.revision(), head.sequence(), null);
    }
    sequence++;
    Head next = new Head(head.revision() + 1, document == null, sequence, fingerprint);
    Change made = new Change(sequence, time, id, next.revision(), kind, edit.signature());
    if (document == null) {
      inserts.retire(made);
    } else {
      inserts.publish(made, document, fingerprint);
    }
    heads.put(id, next);
    return new Outcome(id, next.revision(), sequence, kind);
  }
}

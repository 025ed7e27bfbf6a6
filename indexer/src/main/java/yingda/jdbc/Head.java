package yingda.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import yingda.document.ChangeKind;
import yingda.document.Lifecycle;
import yingda.document.Period;
import yingda.document.Timeline;
import yingda.json.Json;

/**
 * Where a document stands: its newest revision, and what is published or planned.
 *
 * @param revision its number, 0 if there never was one
 * @param sequence of the change that made it
 * @param fingerprint of its content
 * @param wasRetired whether the document ever was
 * @param timeline without what has ended
 * @param fingerprints of the revisions on the time line, by number
 */
record Head(
    int revision,
    Lifecycle state,
    long sequence,
    String fingerprint,
    boolean wasRetired,
    Timeline timeline,
    Map<Integer, String> fingerprints) {
  /** Where a document stands that never was: as if it were retired. */
  static final Head NONE = new Head(0, Lifecycle.RETIRED, 0, "", false, Timeline.EMPTY, Map.of());

  private static final String SELECT =
      """
      SELECT id, revision, state, sequence, fingerprint, was_retired
      FROM document
      WHERE id IN (SELECT value FROM json_each(?))
      """;

  /** By id, without those that never were. */
  static Map<String, Head> of(Connection connection, Collection<String> ids, Instant now)
      throws SQLException {
    String wanted = Json.write(ids);
    Planned planned = Planned.after(connection, wanted, now);
    Map<String, Head> heads = new HashMap<>();
    Sql.list(
        connection,
        SELECT,
        row -> {
          String id = row.getString("id");
          Head head =
              new Head(
                  row.getInt("revision"),
                  Rows.state(row),
                  row.getLong("sequence"),
                  row.getString("fingerprint"),
                  row.getBoolean("was_retired"),
                  planned.timeline(id),
                  planned.fingerprints(id));
          return heads.put(id, head);
        },
        wanted);
    return heads;
  }

  /** The period of the newest revision, if it is on the time line. */
  Optional<Period> period() {
    return timeline.periods().stream().filter(p -> p.revision() == revision).findFirst();
  }

  /** The same document, one revision on. */
  Head next(Step step, long newSequence, Content content, Timeline newTimeline) {
    Map<Integer, String> known = new HashMap<>(fingerprints);
    known.put(revision + 1, content.fingerprint());
    return new Head(
        revision + 1,
        step.state(),
        newSequence,
        content.fingerprint(),
        wasRetired || step.kind() == ChangeKind.RETIRED,
        newTimeline,
        known);
  }
}

package yingda.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yingda.document.Microseconds;
import yingda.document.Period;
import yingda.document.Timeline;

/** The periods of some documents that have not ended, with the fingerprints of their contents. */
public record Planned(Map<String, List<Period>> periods, Map<String, Map<Integer, String>> known) {
  private static final String SELECT =
      """
      SELECT p.*, c.fingerprint
      FROM period p
      JOIN revision r ON r.document_id = p.document_id AND r.number = p.revision
      JOIN content c ON c.id = r.content
      WHERE p.document_id IN (SELECT value FROM json_each(?)) AND p.ends > ?
      ORDER BY p.document_id, p.ends
      """;

  /**
   * @param ids as a JSON array
   */
  public static Planned after(Connection connection, String ids, Instant now) throws SQLException {
    Planned planned = new Planned(new HashMap<>(), new HashMap<>());
    Sql.list(
        connection,
        SELECT,
        row -> {
          Period period = Rows.period(row);
          planned.add(period, String.valueOf(row.getString("fingerprint")));
          return period;
        },
        ids,
        Microseconds.of(now));
    return planned;
  }

  private void add(Period period, String fingerprint) {
    String id = period.documentId();
    periods.computeIfAbsent(id, key -> new ArrayList<>()).add(period);
    known.computeIfAbsent(id, key -> new HashMap<>()).put(period.revision(), fingerprint);
  }

  public Timeline timeline(String id) {
    return new Timeline(periods.getOrDefault(id, List.of()));
  }

  public Map<Integer, String> fingerprints(String id) {
    return known.getOrDefault(id, Map.of());
  }
}

package yingda.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import yingda.document.Entry;
import yingda.document.Microseconds;
import yingda.json.Json;
import yingda.ranking.Feedback;
import yingda.ranking.FeedbackCounts;

/**
 * What became of the replies of each entry, in memory: every search asks. Safe for concurrent use;
 * one at a time reads anew, so that nobody puts back what another has read since.
 */
final class FeedbackMemory implements Feedback {
  private static final Fared NOTHING = new Fared(FeedbackCounts.NONE, List.of());

  /** How an entry fared, and the questions it was taken for. */
  private record Fared(FeedbackCounts counts, List<String> accepted) {}

  /** An entry, and how it fared. */
  private record Line(String entry, Fared fared) {}

  private final Database database;
  private final Map<String, Fared> byEntry = new ConcurrentHashMap<>();

  FeedbackMemory(Database database) {
    this.database = database;
  }

  /** Reads all anew. */
  synchronized void readAll() {
    Map<String, Fared> all = read(UsageSelects.ALL_FARED);
    byEntry.keySet().retainAll(all.keySet());
    byEntry.putAll(all);
  }

  /** Reads one entry anew. */
  synchronized void readAgain(String documentId, String anchor) {
    byEntry.putAll(read(UsageSelects.ENTRY_FARED, documentId, anchor));
  }

  private Map<String, Fared> read(String sql, Object... parameters) {
    Map<String, Fared> found = new ConcurrentHashMap<>();
    database
        .list(sql, FeedbackMemory::line, parameters)
        .forEach(line -> found.put(line.entry(), line.fared()));
    return found;
  }

  /** How each entry had fared until an instant. */
  Map<String, FeedbackCounts> countsUntil(Instant time) {
    Map<String, FeedbackCounts> counts = new HashMap<>();
    read(UsageSelects.FARED_UNTIL, Microseconds.of(time))
        .forEach((entry, fared) -> counts.put(entry, fared.counts()));
    return counts;
  }

  private static Line line(ResultSet row) throws SQLException {
    String[] questions = Json.read("questions", row.getString("questions"), String[].class);
    Arrays.sort(questions);
    FeedbackCounts counts = new FeedbackCounts(row.getInt("accepted"), row.getInt("rejected"));
    String entry = entry(row.getString("document_id"), row.getString("anchor"));
    return new Line(entry, new Fared(counts, List.of(questions)));
  }

  private static String entry(String documentId, String anchor) {
    return Entry.address(documentId, anchor);
  }

  @Override
  public FeedbackCounts counts(String documentId, String anchor) {
    return byEntry.getOrDefault(entry(documentId, anchor), NOTHING).counts();
  }

  @Override
  public List<String> accepted(String documentId, String anchor) {
    return byEntry.getOrDefault(entry(documentId, anchor), NOTHING).accepted();
  }
}

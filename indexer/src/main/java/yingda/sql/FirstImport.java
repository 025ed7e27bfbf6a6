package yingda.sql;

import java.time.Duration;
import java.util.List;
import yingda.document.Signature;

/**
 * Where what filled an empty base when the service first started ends in the log. Safe for
 * concurrent use.
 */
final class FirstImport {
  /** What the service adds later is an update, though nobody did anything in between. */
  private static final Duration LONGEST = Duration.ofHours(1);

  private static final String NEXT =
      """
      SELECT sequence FROM change
      WHERE kind <> 'added' OR author <> ?1 OR time > (SELECT time FROM change WHERE sequence = 1) + ?2
      ORDER BY sequence LIMIT 1
      """;

  private static final int UNKNOWN = -1;

  private final Database database;

  /** What the log has is never changed, so what comes behind it ends it for good. */
  private volatile long end = UNKNOWN;

  FirstImport(Database database) {
    this.database = database;
  }

  /** See {@link yingda.document.UpdateLog#begun}. */
  long end() {
    if (end == UNKNOWN) {
      List<Long> next =
          database.list(NEXT, row -> row.getLong(1), Signature.SYSTEM, LONGEST.toNanos() / 1_000);
      if (next.isEmpty()) {
        return Long.MAX_VALUE;
      }
      end = next.getFirst() - 1;
    }
    return end;
  }
}

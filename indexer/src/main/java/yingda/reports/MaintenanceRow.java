package yingda.reports;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import yingda.document.Kind;
import yingda.document.MaintenanceStatistics;
import yingda.document.Release;
import yingda.document.ReviewPolicy;

/**
 * A document in a report: how it was kept, and what it still wants.
 *
 * @param updates how often other content was published in the time of the report
 * @param checks how often it was confirmed in that time
 * @param demandMet whether both together are as often as demanded; nothing is demanded of what the
 *     base began with in that time
 * @param lookedAt when it was last published or confirmed
 * @param due when it has to be looked at again, null if that is not demanded, or never
 * @param missedRelease the newest version of its product that came out since, null if none did
 */
public record MaintenanceRow(
    String documentId,
    Kind kind,
    String title,
    @Nullable String product,
    @Nullable String owner,
    int updates,
    int checks,
    boolean demandMet,
    Instant lookedAt,
    @Nullable Instant due,
    boolean overdue,
    @Nullable String missedRelease) {

  static MaintenanceRow of(
      MaintenanceStatistics document, Instant at, ZoneId zone, @Nullable Release newest) {
    Instant due = ReviewPolicy.due(document.lookedAt(), document.review(), zone);
    String missed =
        newest != null && document.lookedAt().isBefore(newest.date().atStartOfDay(zone).toInstant())
            ? newest.version().toString()
            : null;
    return new MaintenanceRow(
        document.documentId(),
        document.kind(),
        document.title(),
        document.product(),
        document.owner(),
        document.updates(),
        document.checks(),
        document.isNew() || document.updates() + document.checks() >= UpdatesReport.DEMANDED,
        document.lookedAt(),
        due,
        due != null && !due.isAfter(at),
        missed);
  }
}

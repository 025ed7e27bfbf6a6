package yingda.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.reports.ReviewsReport;

/**
 * What has to be looked at again, as JSON.
 *
 * @param until what is due before this instant is listed
 * @param due how many that are
 * @param overdue how many are due already
 * @param documents by owner, the most urgent first
 * @param next how many documents come before those behind, absent if none are behind
 */
record ReviewsView(
    Instant at,
    Instant until,
    int due,
    int overdue,
    List<MaintenanceView> documents,
    @Nullable Integer next) {
  static ReviewsView of(ReviewsReport report) {
    return new ReviewsView(
        report.at(),
        report.until(),
        report.due(),
        report.overdue(),
        MaintenanceView.of(report.documents()),
        report.next());
  }
}

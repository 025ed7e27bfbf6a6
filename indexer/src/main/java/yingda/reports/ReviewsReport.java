package yingda.reports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has to be looked at again.
 *
 * @param until what is due before this instant is listed
 * @param due how many that are
 * @param overdue how many are due already
 * @param documents by owner, the most urgent first
 * @param next how many documents come before those behind, null if none are behind
 */
public record ReviewsReport(
    Instant at,
    Instant until,
    int due,
    int overdue,
    List<MaintenanceRow> documents,
    @Nullable Integer next) {

  /** The same with some of its documents. */
  public ReviewsReport with(Part part) {
    return new ReviewsReport(at, until, due, overdue, part.of(documents), part.next(documents));
  }
}

package yingda.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.Authored;
import yingda.reports.Counts;
import yingda.reports.UpdatesReport;

/**
 * How documents were kept in a quarter, as JSON.
 *
 * @param at the state that is reported: the end of the quarter, or now if it is not over
 * @param demanded updates and checks of each document
 * @param medianDraftTime from the first draft to publication, absent if nothing began as a draft
 * @param quarters this one and some before, the oldest first
 * @param owners by name, those of no owner last
 * @param next how many documents come before those behind, absent if none are behind
 */
record UpdatesView(
    String quarter,
    Instant from,
    Instant until,
    Instant at,
    int demanded,
    @Nullable Duration medianDraftTime,
    List<CountsView> weeks,
    List<QuarterlyView> quarters,
    List<OwnerView> owners,
    List<AuthoredView> authors,
    List<MaintenanceView> documents,
    @Nullable Integer next) {

  /** What readers got in a time. */
  record CountsView(int added, int changed, int verified, int retired) {
    static CountsView of(Counts counts) {
      return new CountsView(counts.added(), counts.changed(), counts.verified(), counts.retired());
    }
  }

  /** A quarter; {@code documents} were published at its end, or now. */
  record QuarterlyView(String quarter, int documents, CountsView counts) {
    static QuarterlyView of(UpdatesReport.Quarterly quarterly) {
      return new QuarterlyView(
          quarterly.quarter(), quarterly.documents(), CountsView.of(quarterly.counts()));
    }
  }

  /** The documents of one owner, counted; {@code owner} is absent for those that have none. */
  record OwnerView(
      @Nullable String owner,
      int documents,
      int updates,
      int checks,
      int belowDemand,
      int overdue,
      int missedRelease) {
    static OwnerView of(UpdatesReport.Owner owner) {
      return new OwnerView(
          owner.owner(),
          owner.documents(),
          owner.updates(),
          owner.checks(),
          owner.belowDemand(),
          owner.overdue(),
          owner.missedRelease());
    }
  }

  /** What one author did that readers got. */
  record AuthoredView(String author, int documents, int updates, int checks) {
    static AuthoredView of(Authored authored) {
      return new AuthoredView(
          authored.author(), authored.documents(), authored.updates(), authored.checks());
    }
  }

  static UpdatesView of(UpdatesReport report) {
    return new UpdatesView(
        report.quarter(),
        report.from(),
        report.until(),
        report.at(),
        report.demanded(),
        report.medianDraftTime(),
        report.weeks().stream().map(CountsView::of).toList(),
        report.quarters().stream().map(QuarterlyView::of).toList(),
        report.owners().stream().map(OwnerView::of).toList(),
        report.authors().stream().map(AuthoredView::of).toList(),
        MaintenanceView.of(report.documents()),
        report.next());
  }
}

package yingda.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.reports.ReleaseReport;

/**
 * What became of the documents of a product for one of its releases, as JSON.
 *
 * @param previous the release before, absent if there is none
 * @param counts how many documents had each outcome, by its word
 * @param pages by family
 * @param next how many pages come before those behind, absent if none are behind
 */
record ReleaseView(
    String product,
    String version,
    LocalDate date,
    @Nullable String previous,
    Map<String, Integer> counts,
    List<PageView> pages,
    @Nullable Integer next) {

  /**
   * A document, by the id all its editions share.
   *
   * @param author who made the last change for the release that readers see, absent if nobody did
   * @param approvedBy who approved it, absent if its author published it alone
   */
  record PageView(
      String documentId,
      String title,
      @Nullable String owner,
      ReleaseReport.Outcome outcome,
      @Nullable String author,
      @Nullable String note,
      @Nullable String approvedBy) {
    static PageView of(ReleaseReport.Page page) {
      return new PageView(
          page.documentId(),
          page.title(),
          page.owner(),
          page.outcome(),
          page.author(),
          page.note(),
          page.approvedBy());
    }
  }

  static ReleaseView of(ReleaseReport report) {
    return new ReleaseView(
        report.product(),
        report.version(),
        report.date(),
        report.previous(),
        report.counts(),
        report.pages().stream().map(PageView::of).toList(),
        report.next());
  }
}

package yingda.app;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import yingda.document.DocumentStore;
import yingda.document.HomeZone;
import yingda.document.ProductVersion;
import yingda.document.RejectedException;
import yingda.reports.Quarter;
import yingda.reports.ReleaseReport;
import yingda.reports.Reports;
import yingda.reports.ReviewsReport;
import yingda.reports.UpdatesReport;

/** How well documents are kept. Safe for concurrent use. */
public final class MaintenanceReporting {
  private final Reports reports;
  private final Clock clock;

  public MaintenanceReporting(DocumentStore store, Clock clock) {
    this.reports = new Reports(store, HomeZone.ID);
    this.clock = clock;
  }

  /**
   * How documents were kept in a quarter.
   *
   * @param quarter null for the present one
   * @param product null for all
   */
  public UpdatesReport updates(Caller caller, @Nullable Quarter quarter, @Nullable String product) {
    caller.need(Operation.READ_REPORTS);
    Quarter asked = quarter == null ? Quarter.at(clock.instant(), HomeZone.ID) : quarter;
    return reports.updates(asked, clock.instant(), product);
  }

  /**
   * What has to be looked at again.
   *
   * @param days how far ahead
   * @param owner null for anybody's
   */
  public ReviewsReport reviews(Caller caller, int days, @Nullable String owner) {
    caller.need(Operation.READ_REPORTS);
    return reports.reviews(clock.instant(), days, owner);
  }

  /**
   * What became of each page of a product for a release.
   *
   * @throws RejectedException NOT_FOUND if it was never announced
   */
  public ReleaseReport release(Caller caller, String product, ProductVersion version) {
    caller.need(Operation.READ_REPORTS);
    return reports.release(product, version, clock.instant());
  }
}

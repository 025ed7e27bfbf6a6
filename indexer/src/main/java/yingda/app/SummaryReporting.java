package yingda.app;

import java.time.Clock;
import java.time.Instant;
import yingda.document.DocumentStore;
import yingda.document.HomeZone;
import yingda.reports.ReportPeriod;
import yingda.reports.SummaryReport;
import yingda.reports.SummaryReport.About;
import yingda.reports.SummaryReports;
import yingda.usage.UsageLog;

/** What a week, a month or a quarter brought. Safe for concurrent use. */
public final class SummaryReporting {
  private final DocumentStore store;
  private final UsageLog usage;
  private final Clock clock;

  public SummaryReporting(DocumentStore store, UsageLog usage, Clock clock) {
    this.store = store;
    this.usage = usage;
    this.clock = clock;
  }

  /**
   * A period in numbers, as far as it is over.
   *
   * @param most questions and entries of each list
   */
  public SummaryReport report(Caller caller, ReportPeriod period, About about, int most) {
    caller.need(Operation.READ_REPORTS);
    Instant now = clock.instant();
    return new SummaryReports(store, usage.upToDate(), HomeZone.ID)
        .report(period, about, most, now);
  }
}

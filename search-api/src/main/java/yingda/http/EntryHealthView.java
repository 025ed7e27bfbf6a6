package yingda.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import yingda.reports.HealthReport;

/**
 * How well entries are, as JSON. Scores and parts are from 0 to 100.
 *
 * @param weights what each part counts
 * @param total all together, absent if there is nothing
 * @param owners the worst first, as are all others
 * @param entries of the document that was asked for, absent if none was
 * @param notMeasured how many revisions are left to be looked at: ask again
 * @param next the {@code offset} of the next page of documents, absent on the last
 */
record EntryHealthView(
    Instant at,
    Map<String, Integer> weights,
    @Nullable LineView total,
    List<LineView> owners,
    List<LineView> products,
    List<LineView> documents,
    @Nullable List<LineView> entries,
    int notMeasured,
    @Nullable Integer next) {

  /** A score at the end of a quarter, or now. */
  record QuarterView(String quarter, double score) {}

  /**
   * Some entries together.
   *
   * @param name absent where nobody or nothing is named
   * @param title for people, absent where the name is for them
   */
  record LineView(
      @Nullable String name,
      @Nullable String title,
      int entries,
      double score,
      Map<String, Double> parts,
      List<QuarterView> trend) {
    static LineView of(HealthReport.Line line) {
      Map<String, Double> parts = new TreeMap<>();
      line.parts().forEach((part, share) -> parts.put(part.word(), rounded(100 * share)));
      return new LineView(
          line.name(),
          line.title(),
          line.entries(),
          rounded(line.score()),
          parts,
          line.trend().stream()
              .map(quarter -> new QuarterView(quarter.quarter(), rounded(quarter.score())))
              .toList());
    }

    private static double rounded(double share) {
      return Math.round(10 * share) / 10.0;
    }
  }

  static EntryHealthView of(HealthReport report, boolean isOfOne, int offset, int limit) {
    HealthReport.Line total = report.total();
    List<LineView> documents = views(report.documents());
    int from = Math.min(offset, documents.size());
    int until = Math.min(from + limit, documents.size());
    Map<String, Integer> weights = new TreeMap<>();
    report.weights().forEach((part, weight) -> weights.put(part.word(), weight));
    return new EntryHealthView(
        report.at(),
        weights,
        total == null ? null : LineView.of(total),
        views(report.owners()),
        views(report.products()),
        documents.subList(from, until),
        isOfOne ? views(report.entries()) : null,
        report.notMeasured(),
        until < documents.size() ? Integer.valueOf(until) : null);
  }

  private static List<LineView> views(List<HealthReport.Line> lines) {
    return lines.stream().map(LineView::of).toList();
  }
}

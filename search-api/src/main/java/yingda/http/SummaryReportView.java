package yingda.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import yingda.document.Authored;
import yingda.document.EnumWord;
import yingda.json.ChangeForm;
import yingda.reports.Counts;
import yingda.reports.SummaryReport;
import yingda.reports.SummaryReport.Figures;
import yingda.reports.SummaryReport.VoiceClass;
import yingda.usage.ServiceFigures;
import yingda.usage.UsageReport.AskedOften;
import yingda.usage.UsageReport.OfferedOften;

/**
 * A week, month or quarter of the service, as JSON.
 *
 * @param questions asked most; absent of a person, as is what else was asked
 * @param moreUpdates how many updates are not listed
 */
record SummaryReportView(
    String period,
    String unit,
    LocalDate from,
    LocalDate to,
    Instant at,
    @Nullable String product,
    @Nullable String person,
    PeriodFiguresView now,
    PeriodFiguresView before,
    @Nullable List<AskedOften> questions,
    @Nullable List<AskedOften> handedOver,
    @Nullable List<OfferedOften> entries,
    @Nullable List<OfferedOften> rejected,
    List<VoiceClass> classes,
    List<NewGapView> gaps,
    List<Authored> authors,
    List<ChangeForm> updates,
    long moreUpdates) {

  /** The figures of a period. */
  record PeriodFiguresView(
      Map<String, Long> decisions,
      Map<String, Long> verdicts,
      PeriodServiceView service,
      long gaps,
      Counts documents) {
    static PeriodFiguresView of(Figures figures) {
      return new PeriodFiguresView(
          words(figures.decisions()),
          words(figures.verdicts()),
          PeriodServiceView.of(figures.service()),
          figures.gaps(),
          figures.counts());
    }

    private static <E extends EnumWord> Map<String, Long> words(Map<E, Long> counts) {
      Map<String, Long> words = new TreeMap<>();
      counts.forEach((key, count) -> words.put(key.word(), count));
      return words;
    }
  }

  /** How well customers were served. */
  record PeriodServiceView(
      long received,
      ShareView satisfaction,
      ShareView firstResponse,
      ShareView onlineFew,
      ShareView onlineMany,
      ShareView firstContact,
      ShareView conversion) {
    static PeriodServiceView of(ServiceFigures figures) {
      return new PeriodServiceView(
          figures.received(),
          ShareView.of(figures.satisfaction()),
          ShareView.of(figures.firstResponse()),
          ShareView.of(figures.onlineFew()),
          ShareView.of(figures.onlineMany()),
          ShareView.of(figures.firstContact()),
          ShareView.of(figures.conversion()));
    }
  }

  /** What customers asked and nothing answers. */
  record NewGapView(long id, String question, long asked, long reported, String state) {}

  static SummaryReportView of(SummaryReport report) {
    var usage = report.usage();
    return new SummaryReportView(
        report.period().toString(),
        report.period().unit().word(),
        report.period().first(),
        report.period().last(),
        report.at(),
        report.about().product(),
        report.about().person(),
        PeriodFiguresView.of(report.now()),
        PeriodFiguresView.of(report.before()),
        usage == null ? null : usage.questions(),
        usage == null ? null : usage.unanswered(),
        usage == null ? null : usage.entries(),
        usage == null ? null : usage.rejected(),
        report.classes(),
        report.gaps().stream()
            .map(
                gap ->
                    new NewGapView(
                        gap.id(),
                        gap.wordings().getFirst(),
                        gap.asked(),
                        gap.reported(),
                        gap.state().word()))
            .toList(),
        report.authors(),
        report.updates().stream().map(ChangeForm::of).toList(),
        report.moreUpdates());
  }
}

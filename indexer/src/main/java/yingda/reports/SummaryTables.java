package yingda.reports;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yingda.document.Change;
import yingda.document.Entry;
import yingda.document.HomeZone;
import yingda.document.Language;
import yingda.document.LoggedChange;
import yingda.document.Term;
import yingda.reports.ReportTable.Table;
import yingda.reports.SummaryReport.Figures;
import yingda.search.Decision;
import yingda.usage.ServiceFigures;
import yingda.usage.ServiceFigures.Share;
import yingda.usage.UsageReport;
import yingda.usage.UsageReport.AskedOften;
import yingda.usage.UsageReport.OfferedOften;
import yingda.usage.Verdict;

/**
 * A period in the words of its readers: the form of a week, and the longer one of a month or
 * quarter.
 */
public record SummaryTables(Language language) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(HomeZone.ID);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(HomeZone.ID);

  /** All that the form of its period has. */
  public ReportTable of(SummaryReport report) {
    List<Table> tables = new ArrayList<>();
    tables.add(key(report));
    tables.add(service(report));
    UsageReport usage = report.usage();
    if (usage != null) {
      tables.addAll(asked(report, usage));
    }
    tables.add(classes(report));
    tables.add(authors(report));
    tables.add(updates(report));
    return new ReportTable(language, title(report), facts(report), tables);
  }

  private String title(SummaryReport report) {
    Term title = Term.of("summary-" + report.period().unit().word()).with("value", report.period());
    return Stream.of(title.text(language), report.about().product(), report.about().person())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }

  private List<String> facts(SummaryReport report) {
    Term days =
        Term.of("summary-days")
            .with("from", report.period().first())
            .with("to", report.period().last())
            .with("time", MINUTE.format(report.at()));
    return report.moreUpdates() == 0
        ? List.of(say(days))
        : List.of(say(days), say(Term.of("summary-more-updates", report.moreUpdates())));
  }

  private Table key(SummaryReport report) {
    List<List<Object>> rows = new ArrayList<>();
    if (report.usage() != null) {
      rows.add(compared("summary-asked", report, Figures::asked));
      for (Decision decision : Decision.values()) {
        rows.add(
            compared(
                "summary-decision-" + decision.word(),
                report,
                figures -> figures.decisions().getOrDefault(decision, 0L)));
      }
      rows.add(compared("summary-new-gaps", report, Figures::gaps));
    }
    for (Verdict verdict : Verdict.values()) {
      rows.add(
          compared(
              "summary-verdict-" + verdict.word(),
              report,
              figures -> figures.verdicts().getOrDefault(verdict, 0L)));
    }
    rows.add(
        compared("summary-customer-feedback", report, figures -> figures.service().received()));
    rows.add(compared("summary-documents-added", report, figures -> figures.counts().added()));
    rows.add(compared("summary-documents-changed", report, figures -> figures.counts().changed()));
    rows.add(
        compared("summary-documents-verified", report, figures -> figures.counts().verified()));
    rows.add(compared("summary-documents-retired", report, figures -> figures.counts().retired()));
    return table(
        "summary-key-figures",
        List.of("summary-measure", "summary-this-period", "summary-period-before"),
        rows);
  }

  private List<Object> compared(String code, SummaryReport report, ToLongFunction<Figures> figure) {
    return List.of(
        say(code), figure.applyAsLong(report.now()), figure.applyAsLong(report.before()));
  }

  private Table service(SummaryReport report) {
    return table(
        "summary-service",
        List.of(
            "summary-measure",
            "summary-reached",
            "summary-of-all",
            "summary-share",
            "summary-target",
            "summary-met",
            "summary-share-before"),
        List.of(
            served("summary-satisfaction", report, ServiceFigures::satisfaction),
            served("summary-first-response", report, ServiceFigures::firstResponse),
            served("summary-online-few", report, ServiceFigures::onlineFew),
            served("summary-online-many", report, ServiceFigures::onlineMany),
            served("summary-first-contact", report, ServiceFigures::firstContact),
            served("summary-conversion", report, ServiceFigures::conversion)));
  }

  private List<Object> served(
      String code, SummaryReport report, Function<ServiceFigures, Share> figure) {
    Share now = figure.apply(report.now().service());
    Boolean met = now.isMet();
    return List.of(
        say(code),
        now.good(),
        now.all(),
        percent(now.share()),
        percent(now.target()),
        met == null ? "" : say(met ? "yes" : "no"),
        percent(figure.apply(report.before().service()).share()));
  }

  private static Object percent(@Nullable Double share) {
    return share == null ? "" : new Percentage(share);
  }

  /** A week has the questions and gaps, what is longer also days and entries. */
  private List<Table> asked(SummaryReport report, UsageReport usage) {
    List<Table> tables = new ArrayList<>();
    tables.add(questions("summary-asked-most", usage.questions()));
    tables.add(questions("summary-handed-over-most", usage.unanswered()));
    tables.add(gaps(report));
    if (report.period().unit() != ReportPeriod.Unit.WEEK) {
      tables.add(entries("summary-offered-most", usage.entries()));
      tables.add(entries("summary-rejected-most", usage.rejected()));
    }
    tables.add(steps(report, usage));
    return tables;
  }

  private Table questions(String heading, List<AskedOften> questions) {
    return table(
        heading,
        List.of("summary-question", "summary-asked", "summary-handed-over"),
        questions.stream()
            .map(one -> List.<Object>of(one.question(), one.asked(), one.unanswered()))
            .toList());
  }

  private Table entries(String heading, List<OfferedOften> entries) {
    return table(
        heading,
        List.of("summary-entry", "summary-offered", "summary-accepted", "summary-rejected"),
        entries.stream()
            .map(
                one ->
                    List.<Object>of(
                        Entry.address(one.documentId(), one.anchor()),
                        one.offered(),
                        one.accepted(),
                        one.rejected()))
            .toList());
  }

  private Table gaps(SummaryReport report) {
    return table(
        "summary-gaps",
        List.of("summary-question", "summary-asked", "summary-reported", "summary-state"),
        report.gaps().stream()
            .map(
                gap ->
                    List.<Object>of(
                        gap.wordings().getFirst(),
                        gap.asked(),
                        gap.reported(),
                        say("summary-gap-" + gap.state().word())))
            .toList());
  }

  private Table steps(SummaryReport report, UsageReport usage) {
    List<String> columns =
        List.of(
            "summary-day",
            "summary-decision-answer",
            "summary-decision-clarify",
            "summary-decision-escalate");
    return table(
        report.period().unit() == ReportPeriod.Unit.QUARTER ? "summary-by-week" : "summary-by-day",
        columns,
        usage.steps().stream()
            .map(
                step ->
                    List.<Object>of(
                        DAY.format(step.start()),
                        step.decisions().getOrDefault(Decision.ANSWER, 0L),
                        step.decisions().getOrDefault(Decision.CLARIFY, 0L),
                        step.decisions().getOrDefault(Decision.ESCALATE, 0L)))
            .toList());
  }

  private Table classes(SummaryReport report) {
    return table(
        "summary-classes",
        List.of("summary-class", "summary-received", "summary-negative", "summary-not-closed"),
        report.classes().stream()
            .map(one -> List.<Object>of(one.name(), one.received(), one.negative(), one.open()))
            .toList());
  }

  private Table authors(SummaryReport report) {
    return table(
        "summary-authors",
        List.of("column-author", "column-documents-updated", "column-updates", "column-checks"),
        report.authors().stream()
            .map(
                one ->
                    List.<Object>of(
                        one.author(),
                        (long) one.documents(),
                        (long) one.updates(),
                        (long) one.checks()))
            .toList());
  }

  private Table updates(SummaryReport report) {
    return table(
        "summary-updates",
        List.of(
            "column-document",
            "column-time",
            "column-change",
            "column-title",
            "column-note",
            "column-author"),
        report.updates().stream().map(this::update).toList());
  }

  private List<Object> update(LoggedChange logged) {
    Change change = logged.change();
    return List.of(
        change.documentId(),
        MINUTE.format(change.time()),
        say("change-" + change.kind().word()),
        logged.title(),
        change.signature().note(),
        change.signature().author());
  }

  private Table table(String heading, List<String> columns, List<List<Object>> rows) {
    return new Table(say(heading), columns.stream().map(this::say).toList(), rows);
  }

  private String say(String code) {
    return say(Term.of(code));
  }

  private String say(Term term) {
    return term.text(language);
  }
}

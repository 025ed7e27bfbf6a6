package yingda.http;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.Approval;
import yingda.document.Authored;
import yingda.document.Change;
import yingda.document.HomeZone;
import yingda.document.Language;
import yingda.document.LoggedChange;
import yingda.document.Term;
import yingda.reports.MaintenanceRow;
import yingda.reports.ReleaseReport;
import yingda.reports.ReleaseReport.Outcome;
import yingda.reports.ReportTable;
import yingda.reports.ReviewsReport;
import yingda.reports.UpdatesReport;

/** Reports in the words of their readers. */
record ReportTables(Language language) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(HomeZone.ID);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(HomeZone.ID);

  ReportTable of(UpdatesReport report) {
    Term state =
        Term.of("updates-state")
            .with("time", MINUTE.format(report.at()))
            .with("demanded", report.demanded());
    return sheet(
        Term.of("updates-of", report.quarter()),
        List.of(state, Term.of("updates-draft-time", hours(report.medianDraftTime()))),
        List.of(owners(report), authors(report), kept(report.documents())));
  }

  private ReportTable.Table owners(UpdatesReport report) {
    return table(
        "by-owner",
        List.of(
            "column-owner",
            "column-documents",
            "column-updates",
            "column-checks",
            "column-below-demand",
            "column-overdue",
            "column-missed-releases"),
        report.owners().stream().map(this::row).toList());
  }

  private ReportTable.Table authors(UpdatesReport report) {
    return table(
        "by-author",
        List.of("column-author", "column-documents-updated", "column-updates", "column-checks"),
        report.authors().stream().map(ReportTables::row).toList());
  }

  private static List<String> row(Authored authored) {
    return List.of(
        authored.author(),
        Integer.toString(authored.documents()),
        Integer.toString(authored.updates()),
        Integer.toString(authored.checks()));
  }

  private List<String> row(UpdatesReport.Owner owner) {
    return List.of(
        owner(owner.owner()),
        Integer.toString(owner.documents()),
        Integer.toString(owner.updates()),
        Integer.toString(owner.checks()),
        Integer.toString(owner.belowDemand()),
        Integer.toString(owner.overdue()),
        Integer.toString(owner.missedRelease()));
  }

  ReportTable of(ReviewsReport report) {
    Term due =
        Term.of("reviews-due")
            .with("day", DAY.format(report.until()))
            .with("due", report.due())
            .with("overdue", report.overdue());
    return sheet(Term.of("reviews"), List.of(due), List.of(kept(report.documents())));
  }

  private ReportTable.Table kept(List<MaintenanceRow> documents) {
    return table(
        "by-document",
        List.of(
            "column-document",
            "column-title",
            "column-owner",
            "column-updates",
            "column-checks",
            "column-demand-met",
            "column-looked-at",
            "column-due",
            "column-overdue",
            "column-missed-release"),
        documents.stream().map(this::row).toList());
  }

  private List<String> row(MaintenanceRow kept) {
    return List.of(
        kept.documentId(),
        kept.title(),
        owner(kept.owner()),
        Integer.toString(kept.updates()),
        Integer.toString(kept.checks()),
        yes(kept.demandMet()),
        DAY.format(kept.lookedAt()),
        kept.due() == null ? "" : DAY.format(kept.due()),
        yes(kept.overdue()),
        ReportTable.text(kept.missedRelease()));
  }

  ReportTable of(ReleaseReport report) {
    List<Term> facts = new ArrayList<>();
    facts.add(
        report.previous() == null
            ? Term.of("released", report.date())
            : Term.of("released-after", report.date()).with("previous", report.previous()));
    for (Outcome outcome : Outcome.values()) {
      int count = report.counts().getOrDefault(outcome.word(), 0);
      facts.add(Term.of("outcome-count", became(outcome)).with("count", count));
    }
    Term title = Term.of("release-of", report.product()).with("version", report.version());
    return sheet(
        title,
        facts,
        List.of(
            table(
                "by-document",
                List.of(
                    "column-document",
                    "column-title",
                    "column-owner",
                    "column-outcome",
                    "column-author",
                    "column-note",
                    "column-approved-by"),
                report.pages().stream().map(this::row).toList())));
  }

  private List<String> row(ReleaseReport.Page page) {
    return List.of(
        page.documentId(),
        page.title(),
        owner(page.owner()),
        became(page.outcome()).text(language),
        ReportTable.text(page.author()),
        ReportTable.text(page.note()),
        ReportTable.text(page.approvedBy()));
  }

  /**
   * @param subject what the changes have in common, empty for all
   */
  ReportTable of(String subject, List<LoggedChange> changes, Instant now) {
    return sheet(
        Term.of("record-of", subject),
        counted(changes, now),
        List.of(
            table(
                "by-time",
                List.of(
                    "column-time",
                    "column-change",
                    "column-title",
                    "column-note",
                    "column-author",
                    "column-approved-by",
                    "column-approved-at",
                    "column-comment",
                    "column-starts",
                    "column-document",
                    "column-revision",
                    "column-product",
                    "column-owner"),
                changes.stream().map(this::row).toList())));
  }

  /** Reports count what is in force. */
  private static List<Term> counted(List<LoggedChange> changes, Instant now) {
    Term all = Term.of("record-count", changes.size());
    long planned = changes.stream().filter(logged -> isPlanned(logged.change(), now)).count();
    return planned == 0
        ? List.of(all)
        : List.of(all, Term.of("record-planned").with("count", planned));
  }

  private static boolean isPlanned(Change change, Instant now) {
    return change.starts() != null && change.starts().isAfter(now);
  }

  private List<String> row(LoggedChange logged) {
    Change change = logged.change();
    Approval approval = change.approval();
    return List.of(
        MINUTE.format(change.time()),
        say("change-" + change.kind().word()),
        logged.title(),
        change.signature().note(),
        change.signature().author(),
        approval == null ? "" : approval.by(),
        approval == null ? "" : MINUTE.format(change.time()),
        approval == null ? "" : approval.comment(),
        change.starts() == null ? "" : MINUTE.format(change.starts()),
        change.documentId(),
        Integer.toString(change.revision()),
        ReportTable.text(logged.product()),
        owner(logged.owner()));
  }

  private ReportTable sheet(Term title, List<Term> facts, List<ReportTable.Table> tables) {
    return new ReportTable(
        language,
        title.text(language).strip(),
        facts.stream().map(fact -> fact.text(language)).toList(),
        tables);
  }

  private ReportTable.Table table(String heading, List<String> columns, List<List<String>> rows) {
    return new ReportTable.Table(say(heading), columns.stream().map(this::say).toList(), rows);
  }

  private static Term became(Outcome outcome) {
    return Term.of("outcome-" + outcome.word());
  }

  private String yes(boolean value) {
    return say(value ? "yes" : "no");
  }

  private String owner(@Nullable String owner) {
    return owner == null ? say("no-owner") : owner;
  }

  private static Object hours(@Nullable Duration time) {
    return time == null ? "-" : Term.of("hours", time.toHours());
  }

  private String say(String code) {
    return Term.of(code).text(language);
  }
}

package yingda.http;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.document.Approval;
import yingda.document.Authored;
import yingda.document.Change;
import yingda.document.ChangeKind;
import yingda.document.HomeZone;
import yingda.document.LoggedChange;
import yingda.reports.MaintenanceRow;
import yingda.reports.ReleaseReport;
import yingda.reports.ReleaseReport.Outcome;
import yingda.reports.ReviewsReport;
import yingda.reports.UpdatesReport;

/** Reports in the words of their readers. */
record ReportTables(boolean english) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(HomeZone.ID);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(HomeZone.ID);

  private static final Map<ChangeKind, String> DONE =
      Map.of(
          ChangeKind.ADDED, "新增",
          ChangeKind.CHANGED, "修改",
          ChangeKind.RESTORED, "恢复",
          ChangeKind.SCHEDULED, "排期",
          ChangeKind.VERIFIED, "确认",
          ChangeKind.RETIRED, "下架",
          ChangeKind.DRAFTED, "草稿",
          ChangeKind.SUBMITTED, "送审",
          ChangeKind.RETURNED, "退回");

  private static final Map<Outcome, String> BECAME =
      Map.of(
          Outcome.EXTENDED, "沿用",
          Outcome.CHECKED, "已确认",
          Outcome.UPDATED, "已更新",
          Outcome.ADDED, "新增",
          Outcome.ENDED, "不再适用",
          Outcome.UNSEEN, "还没看");

  ReportTable of(UpdatesReport report) {
    List<String> facts = new ArrayList<>();
    facts.add(
        say("统计到 ", "State of ")
            + MINUTE.format(report.at())
            + say("，每篇每季度至少更新或确认 ", "; updates or checks demanded of each document: ")
            + report.demanded()
            + say(" 次", ""));
    facts.add(
        say("从起草到发布（中位数）：", "From draft to publication, median: ")
            + hours(report.medianDraftTime()));
    ReportTable.Table owners =
        new ReportTable.Table(
            say("按负责人", "By owner"),
            List.of(
                say("负责人", "Owner"),
                say("文档", "Documents"),
                say("更新", "Updates"),
                say("确认", "Checks"),
                say("未达标", "Below demand"),
                say("超期", "Overdue"),
                say("发布后没看过", "Missed a release")),
            report.owners().stream().map(this::row).toList());
    return sheet(
        say("更新情况 ", "Updates ") + report.quarter(),
        facts,
        List.of(owners, authors(report), kept(report.documents())));
  }

  private ReportTable.Table authors(UpdatesReport report) {
    return new ReportTable.Table(
        say("按作者", "By author"),
        List.of(
            say("作者", "Author"),
            say("更新的文档", "Documents updated"),
            say("更新", "Updates"),
            say("确认", "Checks")),
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
    return sheet(
        say("复核清单", "Reviews"),
        List.of(
            say("到 ", "Due until ")
                + DAY.format(report.until())
                + say(" 为止要复核 ", ": ")
                + report.due()
                + say(" 篇，其中超期 ", ", overdue: ")
                + report.overdue()),
        List.of(kept(report.documents())));
  }

  private ReportTable.Table kept(List<MaintenanceRow> documents) {
    return new ReportTable.Table(
        say("按文档", "By document"),
        List.of(
            say("文档", "Document"),
            say("标题", "Title"),
            say("负责人", "Owner"),
            say("更新", "Updates"),
            say("确认", "Checks"),
            say("达标", "Demand met"),
            say("最近一次", "Looked at"),
            say("复核期限", "Due"),
            say("超期", "Overdue"),
            say("错过的发布", "Missed release")),
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
    List<String> facts = new ArrayList<>();
    facts.add(
        say("发布日期 ", "Released ")
            + report.date()
            + (report.previous() == null
                ? ""
                : say("，与上一版比较：", ", compared with ") + report.previous()));
    for (Outcome outcome : Outcome.values()) {
      facts.add(became(outcome) + say("：", ": ") + report.counts().get(outcome.word()));
    }
    return sheet(
        say("发布核对 ", "Release ") + report.product() + " " + report.version(),
        facts,
        List.of(
            new ReportTable.Table(
                say("按文档", "By document"),
                List.of(
                    say("文档", "Document"),
                    say("标题", "Title"),
                    say("负责人", "Owner"),
                    say("结果", "Outcome"),
                    say("作者", "Author"),
                    say("说明", "Note"),
                    say("批准人", "Approved by")),
                report.pages().stream()
                    .map(
                        page ->
                            List.of(
                                page.documentId(),
                                page.title(),
                                owner(page.owner()),
                                became(page.outcome()),
                                ReportTable.text(page.author()),
                                ReportTable.text(page.note()),
                                ReportTable.text(page.approvedBy())))
                    .toList())));
  }

  /**
   * @param subject what the changes have in common, empty for all
   */
  ReportTable of(String subject, List<LoggedChange> changes) {
    return sheet(
        (say("更新记录 ", "Update record ") + subject).strip(),
        List.of(say("次数：", "Changes: ") + changes.size()),
        List.of(
            new ReportTable.Table(
                say("按时间", "By time"),
                List.of(
                    say("时间", "Time"),
                    say("动作", "Change"),
                    say("标题", "Title"),
                    say("说明", "Note"),
                    say("作者", "Author"),
                    say("批准人", "Approved by"),
                    say("批准时间", "Approved at"),
                    say("批准意见", "Comment"),
                    say("生效时间", "In force from"),
                    say("文档", "Document"),
                    say("修订", "Revision"),
                    say("产品", "Product"),
                    say("负责人", "Owner")),
                changes.stream().map(this::row).toList())));
  }

  private List<String> row(LoggedChange logged) {
    Change change = logged.change();
    Approval approval = change.approval();
    return List.of(
        MINUTE.format(change.time()),
        english ? change.kind().word() : done(change.kind()),
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

  private ReportTable sheet(String title, List<String> facts, List<ReportTable.Table> tables) {
    return new ReportTable(english ? "en" : "zh-CN", title, facts, tables);
  }

  private static String done(ChangeKind kind) {
    return DONE.getOrDefault(kind, kind.word());
  }

  private String became(Outcome outcome) {
    return english ? outcome.word() : BECAME.getOrDefault(outcome, outcome.word());
  }

  private String yes(boolean value) {
    return value ? say("是", "yes") : say("否", "no");
  }

  private String owner(@Nullable String owner) {
    return owner == null ? say("无负责人", "no owner") : owner;
  }

  private String hours(@Nullable Duration time) {
    return time == null ? "-" : time.toHours() + say(" 小时", " h");
  }

  private String say(String chinese, String inEnglish) {
    return english ? inEnglish : chinese;
  }
}

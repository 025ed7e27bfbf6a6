package yingda.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yingda.app.ChangeLogReading;
import yingda.app.MaintenanceReporting;
import yingda.app.Operation;
import yingda.app.SummaryReporting;
import yingda.document.ChangeFilter;
import yingda.document.HomeZone;
import yingda.document.Language;
import yingda.document.LoggedChange;
import yingda.document.ProductVersion;
import yingda.document.Refusal;
import yingda.json.ChangeForm;
import yingda.reports.Part;
import yingda.reports.Quarter;
import yingda.reports.ReleaseReport;
import yingda.reports.ReleaseReport.Outcome;
import yingda.reports.ReportPeriod;
import yingda.reports.ReportPeriod.Unit;
import yingda.reports.ReportTable;
import yingda.reports.ReviewsReport;
import yingda.reports.SummaryReport;
import yingda.reports.SummaryReport.About;
import yingda.reports.SummaryTables;
import yingda.reports.UpdatesReport;
import yingda.usage.UsageReport;

/** Reports: as JSON, as a table for a spreadsheet, and as a page to print. */
final class ReportRoutes {
  private static final String JSON = "json";
  private static final String CSV = "csv";
  private static final String XLSX = "xlsx";
  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String ANY = "any";
  private static final int MOST_LISTED = 10_000;

  private static final Parameter<String> FORMAT =
      Parameters.oneOf(
          "format", "As JSON, a table, a page or a workbook.", List.of(JSON, CSV, "html", XLSX));

  /** Chinese by default. */
  private static final List<String> LANGUAGES =
      Stream.of(Language.values()).map(Language::tag).sorted(Comparator.reverseOrder()).toList();

  private static final Parameter<String> LANGUAGE =
      Parameters.oneOf("lang", "The language of tables and pages.", LANGUAGES);
  private static final Parameter<Quarter> QUARTER =
      Parameter.query(
          "quarter",
          "Such as 2026Q4.",
          Map.of("type", "string"),
          (text, clock) -> Quarter.of(text));
  private static final Parameter<ReportPeriod> PERIOD =
      Parameter.query(
          "period",
          "Such as 2026-W49, 2026-12 or 2026Q4; week, month or quarter for the last one.",
          Map.of("type", "string"),
          (text, clock) -> ReportPeriod.of("period", text, clock.instant(), HomeZone.ID));
  private static final Parameter<String> PERSON =
      Parameters.text("person", "What this person did only.");
  private static final Parameter<Integer> MOST = Parameters.limit(10, 100);
  private static final Parameter<Boolean> BELOW =
      Parameters.flag("below", "Whether only documents below the demand are listed.");
  private static final Parameter<Integer> DAYS =
      Parameters.count("days", "How many days to look ahead.", 0, 400).or(14);
  private static final Parameter<Integer> OFFSET = Parameters.offset(Integer.MAX_VALUE);
  private static final Parameter<Integer> LIMIT = Parameters.limit(100, MOST_LISTED);
  private static final Parameter<Integer> CHANGES = Parameters.limit(1_000, MOST_LISTED);
  private static final Parameter<String> PRODUCT =
      Parameter.path("product", "A product.", (text, clock) -> text);
  private static final Parameter<ProductVersion> VERSION =
      Parameter.path(
          "version", "A version of it.", (text, clock) -> ProductVersion.of("version", text));
  private static final Parameter<String> OUTCOME =
      Parameters.oneOf(
          "outcome",
          "Only pages of which this became.",
          Stream.concat(Stream.of(ANY), Arrays.stream(Outcome.values()).map(Outcome::word))
              .toList());

  private final MaintenanceReporting reporting;
  private final SummaryReporting summaries;
  private final ChangeLogReading log;

  ReportRoutes(Services served) {
    this.reporting = served.app().maintenance();
    this.summaries = served.app().summaries();
    this.log = served.app().changes();
  }

  /**
   * The update record as JSON.
   *
   * @param next the {@code after} of the next page
   */
  private record RecordView(List<ChangeForm> changes, long next) {}

  List<Endpoint> endpoints() {
    return List.of(
        report("updates", "How often each document was updated or checked in a quarter.")
            .takes(QUARTER, Parameters.PRODUCT, BELOW, LIMIT, OFFSET)
            .answers(UpdatesView.class, this::updates),
        report("reviews", "What has to be looked at again.")
            .takes(Parameters.OWNER, DAYS, LIMIT, OFFSET)
            .answers(ReviewsView.class, this::reviews),
        report("record", "Each change that readers saw, who made it, why, and who approved it.")
            .takes(ChangeSubject.PARAMETERS)
            .takes(ChangeSubject.AFTER, CHANGES, Parameters.SINCE, QUARTER)
            .answers(RecordView.class, this::record),
        report("summary", "What a week, a month or a quarter brought, as the team reports it.")
            .takes(PERIOD, Parameters.PRODUCT, PERSON, MOST)
            .answers(SummaryReportView.class, this::summary),
        report("releases/{product}/{version}", "What became of each page for a release.")
            .takes(PRODUCT, VERSION, OUTCOME, LIMIT, OFFSET)
            .answers(ReleaseView.class, this::release));
  }

  private static EndpointBuilder report(String name, String summary) {
    return Endpoint.get("/v1/reports/" + name, summary)
        .does(Operation.READ_REPORTS)
        .thinksAbout(Load.MANY)
        .takes(FORMAT, LANGUAGE)
        .alsoAs("text/csv", "text/html", WORKBOOK);
  }

  private @Nullable UpdatesView updates(Call call) {
    UpdatesReport report =
        reporting.updates(call.caller(), call.find(QUARTER), call.find(Parameters.PRODUCT));
    boolean below = call.get(BELOW);
    return answer(
        call,
        report.with(kept -> !below || !kept.demandMet(), part(call)),
        UpdatesView::of,
        ReportTables::of);
  }

  private @Nullable ReviewsView reviews(Call call) {
    ReviewsReport report =
        reporting.reviews(call.caller(), call.get(DAYS), call.find(Parameters.OWNER));
    return answer(call, report.with(part(call)), ReviewsView::of, ReportTables::of);
  }

  private @Nullable ReleaseView release(Call call) {
    ReleaseReport report = reporting.release(call.caller(), call.get(PRODUCT), call.get(VERSION));
    String outcome = call.get(OUTCOME);
    return answer(
        call,
        report.with(
            page -> outcome.equals(ANY) || page.outcome().word().equals(outcome), part(call)),
        ReleaseView::of,
        ReportTables::of);
  }

  private @Nullable SummaryReportView summary(Call call) {
    ReportPeriod asked = call.find(PERIOD);
    ReportPeriod period =
        asked == null
            ? ReportPeriod.of("period", Unit.WEEK.word(), call.now(), HomeZone.ID)
            : asked;
    About about = new About(call.find(Parameters.PRODUCT), call.find(PERSON));
    SummaryReport report = summaries.report(call.caller(), period, about, call.get(MOST));
    UsageReport usage = report.usage();
    call.shown().said(report.gaps().size() + (usage == null ? 0 : usage.questions().size()));
    if (isJson(call)) {
      return SummaryReportView.of(report);
    }
    ReportTable table = new SummaryTables(Language.accepted(call.get(LANGUAGE))).of(report);
    write(call, table, table.csvOfAll());
    return null;
  }

  /** A page of what programs read; people print all of it. */
  private static Part part(Call call) {
    return isJson(call) ? new Part(call.get(OFFSET), call.get(LIMIT)) : Part.WHOLE;
  }

  private @Nullable RecordView record(Call call) {
    Quarter quarter = call.find(QUARTER);
    int most = isJson(call) ? call.get(CHANGES) : Integer.MAX_VALUE;
    ChangeFilter filter =
        ChangeFilter.of(ChangeSubject.of(call), most)
            .after(call.get(ChangeSubject.AFTER))
            .between(begin(call, quarter), quarter == null ? null : quarter.ends(HomeZone.ID))
            .seenOnly();
    List<LoggedChange> changes = log.page(call.caller(), filter).changes();
    if (!isJson(call)) {
      write(call, tables(call).of(subject(call), changes, call.now()));
      return null;
    }
    long next = changes.isEmpty() ? filter.after() : changes.getLast().change().sequence();
    return new RecordView(changes.stream().map(ChangeForm::of).toList(), next);
  }

  /** What was asked for, as it heads the record: 2026Q4 售后组. */
  private static String subject(Call call) {
    return Stream.of(
            QUARTER,
            Parameters.SINCE,
            Parameters.DOCUMENT,
            Parameters.PRODUCT,
            Parameters.KIND,
            Parameters.OWNER,
            Parameters.AUTHOR)
        .map(call::text)
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining(" "));
  }

  private static @Nullable Instant begin(Call call, @Nullable Quarter quarter) {
    Instant since = call.find(Parameters.SINCE);
    if (quarter != null && since != null) {
      throw Refusal.invalid("since-with-quarter").at("since");
    }
    return quarter == null ? since : quarter.begins(HomeZone.ID);
  }

  private static <T, V> @Nullable V answer(
      Call call, T report, Function<T, V> view, BiFunction<ReportTables, T, ReportTable> sheet) {
    if (isJson(call)) {
      return view.apply(report);
    }
    write(call, sheet.apply(tables(call), report));
    return null;
  }

  private static void write(Call call, ReportTable sheet) {
    write(call, sheet, sheet.csv());
  }

  private static void write(Call call, ReportTable sheet, String csv) {
    switch (call.get(FORMAT)) {
      case CSV -> call.context().contentType("text/csv; charset=utf-8").result(csv);
      case XLSX -> {
        call.context().contentType(WORKBOOK).result(workbook(sheet));
        call.header("Content-Disposition", "attachment; filename=\"report.xlsx\"");
      }
      default -> {
        PageHeaders.ALL.forEach(call::header);
        call.context().contentType("text/html; charset=utf-8").result(sheet.html());
      }
    }
  }

  private static byte[] workbook(ReportTable sheet) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      sheet.xlsx(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static boolean isJson(Call call) {
    return call.get(FORMAT).equals(JSON);
  }

  private static ReportTables tables(Call call) {
    return new ReportTables(Language.accepted(call.get(LANGUAGE)));
  }
}

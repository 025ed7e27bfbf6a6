package yingda.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yingda.document.ChangeFilter;
import yingda.document.HomeZone;
import yingda.document.LoggedChange;
import yingda.document.ProductVersion;
import yingda.document.RejectedException;
import yingda.json.ChangeForm;
import yingda.reports.Part;
import yingda.reports.Quarter;
import yingda.reports.ReleaseReport;
import yingda.reports.ReleaseReport.Outcome;
import yingda.reports.Reports;
import yingda.reports.ReviewsReport;
import yingda.reports.UpdatesReport;

/** Reports: as JSON, as a table for a spreadsheet, and as a page to print. */
final class ReportRoutes {
  private static final int MOST_LISTED = 10_000;
  private static final int MOST_DAYS = 400;
  private static final String ANY = "any";

  private static final List<String> OUTCOMES =
      Stream.concat(Stream.of(ANY), Arrays.stream(Outcome.values()).map(Outcome::word)).toList();

  private final Services served;
  private final Reports reports;

  ReportRoutes(Services served) {
    this.served = served;
    this.reports = new Reports(served.store(), HomeZone.ID);
  }

  /**
   * The update record as JSON.
   *
   * @param next the {@code after} of the next page
   */
  private record RecordView(List<ChangeForm> changes, long next) {}

  void addTo(RoutesConfig routes) {
    routes.get("/v1/reports/updates", this::updates);
    routes.get("/v1/reports/reviews", this::reviews);
    routes.get("/v1/reports/record", this::record);
    routes.get("/v1/reports/releases/{product}/{version}", this::release);
  }

  private void updates(Context context) {
    QueryParameters parameters =
        parameters(context, "quarter", "product", "below", "limit", "offset");
    UpdatesReport report = reports.updates(quarter(parameters), now(), parameters.text("product"));
    boolean below = parameters.flag("below");
    answer(
        context,
        parameters,
        report.with(kept -> !below || !kept.demandMet(), part(parameters)),
        ReportTables::of);
  }

  private void reviews(Context context) {
    QueryParameters parameters = parameters(context, "owner", "days", "limit", "offset");
    int days = parameters.days(14, MOST_DAYS);
    ReviewsReport report = reports.reviews(now(), days, parameters.text("owner"));
    answer(context, parameters, report.with(part(parameters)), ReportTables::of);
  }

  private void release(Context context) {
    QueryParameters parameters = parameters(context, "outcome", "limit", "offset");
    ProductVersion version = ProductVersion.of("version", context.pathParam("version"));
    ReleaseReport report = reports.release(context.pathParam("product"), version, now());
    String outcome = parameters.oneOf("outcome", OUTCOMES);
    answer(
        context,
        parameters,
        report.with(
            page -> outcome.equals(ANY) || page.outcome().word().equals(outcome), part(parameters)),
        ReportTables::of);
  }

  /** A page of what programs read; people print all of it. */
  private static Part part(QueryParameters parameters) {
    Part page = new Part(parameters.offset(Integer.MAX_VALUE), parameters.limit(100, MOST_LISTED));
    return format(parameters).equals("json") ? page : Part.WHOLE;
  }

  private void record(Context context) {
    QueryParameters parameters =
        parameters(
            context,
            "after",
            "limit",
            "since",
            "quarter",
            "document",
            "product",
            "kind",
            "owner",
            "author");
    Quarter quarter = parameters.text("quarter") == null ? null : quarter(parameters);
    ChangeFilter filter =
        ChangeFilter.of(parameters.subject(), most(parameters))
            .after(parameters.after())
            .between(begin(parameters, quarter), quarter == null ? null : quarter.ends(HomeZone.ID))
            .seenOnly();
    List<LoggedChange> changes = served.store().changes(filter);
    long next = changes.isEmpty() ? filter.after() : changes.getLast().change().sequence();
    if (format(parameters).equals("json")) {
      Bodies.write(context, new RecordView(changes.stream().map(ChangeForm::of).toList(), next));
    } else {
      write(
          context,
          parameters,
          new ReportTables(english(parameters)).of(subject(parameters), changes));
    }
  }

  /** A page of what programs read, all of what people print. */
  private static int most(QueryParameters parameters) {
    int page = parameters.limit(1_000, MOST_LISTED);
    return format(parameters).equals("json") ? page : Integer.MAX_VALUE;
  }

  /** What was asked for, as it heads the record: 2026Q4 售后组. */
  private static String subject(QueryParameters parameters) {
    return Stream.of("quarter", "since", "document", "product", "kind", "owner", "author")
        .map(name -> parameters.textOr(name, ""))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private @Nullable Instant begin(QueryParameters parameters, @Nullable Quarter quarter) {
    Instant since = parameters.since(now());
    if (quarter != null && since != null) {
      throw RejectedException.invalid("since", "stands beside a quarter, remove one");
    }
    return quarter == null ? since : quarter.begins(HomeZone.ID);
  }

  private <T> void answer(
      Context context,
      QueryParameters parameters,
      T report,
      BiFunction<ReportTables, T, ReportTable> sheet) {
    if (format(parameters).equals("json")) {
      Bodies.write(context, report);
    } else {
      write(context, parameters, sheet.apply(new ReportTables(english(parameters)), report));
    }
  }

  private static void write(Context context, QueryParameters parameters, ReportTable sheet) {
    if (format(parameters).equals("csv")) {
      context.contentType("text/csv; charset=utf-8").result(sheet.csv());
    } else {
      PageHeaders.ALL.forEach(context::header);
      context.contentType("text/html; charset=utf-8").result(sheet.html());
    }
  }

  private static String format(QueryParameters parameters) {
    return parameters.oneOf("format", List.of("json", "csv", "html"));
  }

  private static boolean english(QueryParameters parameters) {
    return parameters.oneOf("lang", List.of("zh", "en")).equals("en");
  }

  private Quarter quarter(QueryParameters parameters) {
    String quarter = parameters.text("quarter");
    return quarter == null ? Quarter.at(now(), HomeZone.ID) : Quarter.of(quarter);
  }

  private Instant now() {
    return served.clock().instant();
  }

  private static QueryParameters parameters(Context context, String... own) {
    Set<String> known = new HashSet<>(Set.of(own));
    known.addAll(Set.of("format", "lang"));
    return new QueryParameters(context, known);
  }
}

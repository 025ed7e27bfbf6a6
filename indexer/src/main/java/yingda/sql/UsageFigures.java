package yingda.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import yingda.document.EnumWord;
import yingda.document.Microseconds;
import yingda.search.Decision;
import yingda.triage.QuestionAnalysis.Aspect;
import yingda.usage.TimeSpan;
import yingda.usage.UsageReport;
import yingda.usage.UsageReport.AskedOften;
import yingda.usage.UsageReport.Labelled;
import yingda.usage.UsageReport.OfferedOften;
import yingda.usage.UsageReport.Step;
import yingda.usage.UsageReport.Times;
import yingda.usage.Verdict;

/** Adds up what was asked in a span. */
record UsageFigures(Database database, TimeSpan span, @Nullable String product, int most) {
  private static final List<Aspect> COUNTED =
      List.of(Aspect.KIND, Aspect.EXPECTS, Aspect.MOOD, Aspect.URGENCY, Aspect.PRIORITY);

  private record Count(int step, Decision decision, long count) {}

  private record Said(Verdict verdict, long count) {}

  UsageReport report() {
    return new UsageReport(
        steps(),
        verdicts(database, span.from(), span.until(), product, null),
        times(),
        list(UsageSelects.ASKED_OFTEN, UsageFigures::askedOften, most),
        list(UsageSelects.HANDED_OVER_OFTEN, UsageFigures::askedOften, most),
        list(UsageSelects.OFFERED_OFTEN, UsageFigures::offeredOften, most),
        list(UsageSelects.REJECTED_OFTEN, UsageFigures::offeredOften, most),
        labels());
  }

  private Map<Aspect, List<Labelled>> labels() {
    Map<Aspect, List<Labelled>> labels = new EnumMap<>(Aspect.class);
    for (Aspect aspect : COUNTED) {
      labels.put(aspect, list(UsageSelects.labels(aspect), UsageFigures::labelled, most));
    }
    return labels;
  }

  /** With the span and the product as the first three parameters. */
  private <T> List<T> list(String sql, Sql.Row<T> row, Object further) {
    return database.list(
        sql, row, Microseconds.of(span.from()), Microseconds.of(span.until()), product, further);
  }

  private List<Step> steps() {
    long micros = span.step().toNanos() / 1_000;
    Map<Integer, Map<Decision, Long>> byStep = new TreeMap<>();
    for (Count count : list(UsageSelects.DECISIONS, UsageFigures::count, micros)) {
      byStep
          .computeIfAbsent(count.step(), step -> new EnumMap<>(Decision.class))
          .put(count.decision(), count.count());
    }
    List<Step> steps = new ArrayList<>();
    byStep.forEach(
        (step, decisions) -> {
          Instant start = span.from().plus(span.step().multipliedBy(step));
          steps.add(new Step(start, decisions));
        });
    return steps;
  }

  static Map<Verdict, Long> verdicts(
      Database database,
      Instant from,
      Instant until,
      @Nullable String product,
      @Nullable String author) {
    Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
    database
        .list(
            UsageSelects.VERDICTS,
            UsageFigures::said,
            Microseconds.of(from),
            Microseconds.of(until),
            product,
            author)
        .forEach(said -> verdicts.put(said.verdict(), said.count()));
    return verdicts;
  }

  private Times times() {
    return new Times(time(0.5), time(0.95), time(0.99));
  }

  /** What a share of the replies did not exceed. */
  private Duration time(double share) {
    return list(UsageSelects.TIME, row -> row.getLong(1), share).stream()
        .findFirst()
        .map(micros -> Duration.of(micros, ChronoUnit.MICROS))
        .orElse(Duration.ZERO);
  }

  private static Count count(ResultSet row) throws SQLException {
    Decision decision = EnumWord.find(Decision.class, row.getString("decision"));
    return new Count(row.getInt("step"), decision, row.getLong("asked"));
  }

  private static Said said(ResultSet row) throws SQLException {
    Verdict verdict = EnumWord.find(Verdict.class, row.getString("verdict"));
    return new Said(verdict, row.getLong("said"));
  }

  private static AskedOften askedOften(ResultSet row) throws SQLException {
    return new AskedOften(
        row.getString("question"), row.getLong("asked"), row.getLong("unanswered"));
  }

  private static Labelled labelled(ResultSet row) throws SQLException {
    return new Labelled(row.getString("label"), row.getLong("asked"), row.getLong("unanswered"));
  }

  private static OfferedOften offeredOften(ResultSet row) throws SQLException {
    return new OfferedOften(
        row.getString("document_id"),
        row.getString("anchor"),
        row.getLong("offered"),
        row.getLong("accepted"),
        row.getLong("rejected"));
  }
}

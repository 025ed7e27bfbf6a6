package yingda.http;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yingda.app.Operation;
import yingda.app.UsageReporting;
import yingda.app.UsageReporting.DaysReport;
import yingda.document.EnumWord;
import yingda.document.HomeZone;
import yingda.document.Refusal;
import yingda.triage.QuestionAnalysis.Aspect;
import yingda.usage.UsageReport;

/** What was asked, and what came of it, in numbers. */
final class UsageRoutes {
  private static final ZoneId ZONE = HomeZone.ID;
  private static final Parameter<Integer> LIMIT = Parameters.limit(20, 100);
  private static final Parameter<LocalDate> FROM =
      day("from", "The first day, by default so that there are 13 weeks.");
  private static final Parameter<LocalDate> TO = day("to", "The last day, today by default.");
  private static final Parameter<String> BY =
      Parameters.oneOf("by", "What one step of the figures is.", List.of("week", "day"));

  private final UsageReporting reporting;

  UsageRoutes(Services served) {
    this.reporting = served.app().usage();
  }

  /** A day or a week that begins on this day, as JSON. */
  private record StepView(LocalDate day, Map<String, Long> decisions) {}

  /** In milliseconds. */
  private record TimesView(double median, double p95, double p99) {}

  private record UsageView(
      LocalDate from,
      LocalDate to,
      String by,
      List<StepView> steps,
      Map<String, Long> verdicts,
      TimesView times,
      List<AskedView> questions,
      List<OfferedView> entries,
      LabelsView labels) {}

  /** A question that was asked often; {@code unanswered} tells how often it was handed over. */
  private record AskedView(String question, long asked, long unanswered) {
    static AskedView of(UsageReport.AskedOften often) {
      return new AskedView(often.question(), often.asked(), often.unanswered());
    }
  }

  /** How often something was told of questions, and how often those were handed over. */
  private record LabelView(String label, long asked, long unanswered) {
    static List<LabelView> of(UsageReport report, Aspect aspect) {
      return report.labels().getOrDefault(aspect, List.of()).stream()
          .map(one -> new LabelView(one.label(), one.asked(), one.unanswered()))
          .toList();
    }
  }

  /** What the questions were about, what was expected, and how urgent they were. */
  private record LabelsView(
      List<LabelView> kind,
      List<LabelView> expects,
      List<LabelView> mood,
      List<LabelView> urgency,
      List<LabelView> priority) {
    static LabelsView of(UsageReport report) {
      return new LabelsView(
          LabelView.of(report, Aspect.KIND),
          LabelView.of(report, Aspect.EXPECTS),
          LabelView.of(report, Aspect.MOOD),
          LabelView.of(report, Aspect.URGENCY),
          LabelView.of(report, Aspect.PRIORITY));
    }
  }

  /** An entry that was offered often, and for how many questions verdicts spoke for or against. */
  private record OfferedView(
      String documentId, String anchor, long offered, long accepted, long rejected) {
    static OfferedView of(UsageReport.OfferedOften often) {
      return new OfferedView(
          often.documentId(), often.anchor(), often.offered(), often.accepted(), often.rejected());
    }
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/reports/usage", "What was asked, and what came of it, in numbers.")
            .does(Operation.READ_REPORTS)
            .thinksAbout(Load.MANY)
            .takes(FROM, TO, BY, LIMIT)
            .answers(UsageView.class, this::report));
  }

  private UsageView report(Call call) {
    boolean byDay = call.get(BY).equals("day");
    DaysReport days =
        reporting.report(call.caller(), call.find(FROM), call.find(TO), byDay, call.get(LIMIT));
    call.shown().said(days.report().questions().size());
    return view(days.report(), days.from(), days.to(), byDay);
  }

  private static UsageView view(UsageReport report, LocalDate from, LocalDate to, boolean byDay) {
    return new UsageView(
        from,
        to,
        byDay ? "day" : "week",
        report.steps().stream().map(UsageRoutes::step).toList(),
        words(report.verdicts()),
        new TimesView(
            millis(report.times().median()),
            millis(report.times().p95()),
            millis(report.times().p99())),
        report.questions().stream().map(AskedView::of).toList(),
        report.entries().stream().map(OfferedView::of).toList(),
        LabelsView.of(report));
  }

  private static StepView step(UsageReport.Step step) {
    return new StepView(step.start().atZone(ZONE).toLocalDate(), words(step.decisions()));
  }

  private static <E extends EnumWord> Map<String, Long> words(Map<E, Long> counts) {
    Map<String, Long> words = new TreeMap<>();
    counts.forEach((key, count) -> words.put(key.word(), count));
    return words;
  }

  private static double millis(Duration time) {
    return Math.round(time.toNanos() / 10_000.0) / 100.0;
  }

  private static Parameter<LocalDate> day(String name, String description) {
    return Parameter.query(
        name,
        description,
        Map.of("type", "string", "format", "date"),
        (text, clock) -> dayOf(name, text));
  }

  private static LocalDate dayOf(String name, String text) {
    LocalDate day = Days.of(name, text);
    if (day.getYear() < 1970 || day.getYear() > 9999) {
      throw Refusal.invalid("year-out-of-range").with("value", text).at(name);
    }
    return day;
  }
}

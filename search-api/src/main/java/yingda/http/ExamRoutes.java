package yingda.http;

import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.app.Caller;
import yingda.app.ExamMaking;
import yingda.app.ExamReporting;
import yingda.app.ExamTaking;
import yingda.app.Operation;
import yingda.document.Audience;
import yingda.document.Kind;
import yingda.document.Refusal;
import yingda.document.RejectedException.Reason;
import yingda.exams.Exam;
import yingda.exams.ExamAnswer;
import yingda.exams.ExamAttempt;
import yingda.exams.ExamFinding;
import yingda.exams.ExamQuestion;
import yingda.exams.ExamSetting;

/** Exams of what is published: made, taken, marked and reported. */
final class ExamRoutes {
  private static final int BODY = 1024 * 1024;
  private static final int SIZE = 20;
  private static final Duration MONTH = Duration.ofDays(31);
  private static final Parameter<Integer> OFFSET = Parameters.offset(100_000);
  private static final Parameter<Integer> LIMIT = Parameters.limit(20, 100);
  private static final Parameter<Long> ID =
      Parameter.path("id", "The number of an exam.", (text, clock) -> id(text));
  private static final Parameter<String> AUTHOR =
      Parameters.text("author", "Who asks, where nobody is known by key.");

  private final ExamMaking making;
  private final ExamTaking taking;
  private final ExamReporting reporting;

  ExamRoutes(Services served) {
    this.making = served.app().examMaking();
    this.taking = served.app().examTaking();
    this.reporting = served.app().examReporting();
  }

  /**
   * What {@code POST /v1/exams} takes.
   *
   * @param seed the same gives the same exam of the same entries; by default one of the time
   * @param size how many questions, 20 by default
   * @param audience of documents, all by default
   * @param tag that documents have, any by default
   * @param without the product of which nothing is asked, none by default
   * @param since from when on entries count as new, changed and asked, 31 days ago by default
   * @param newStaff whether what everybody has to know is asked as often as what is new
   * @param author who makes it; may be left out where everybody may
   */
  private record ExamForm(
      String name,
      @Nullable Long seed,
      @Nullable Integer size,
      @Nullable String product,
      @Nullable Kind kind,
      @Nullable Audience audience,
      @Nullable String tag,
      @Nullable String without,
      @Nullable Instant since,
      @Nullable Boolean newStaff,
      @Nullable String author) {
    ExamSetting setting(Instant now) {
      return new ExamSetting(
          seed == null ? now.getEpochSecond() % 1_000_000 : seed,
          size == null ? SIZE : size,
          product,
          kind,
          audience,
          tag,
          without,
          since == null ? now.minus(MONTH) : since,
          Boolean.TRUE.equals(newStaff));
    }
  }

  /** What is answered to a question; both are left out where nothing is. */
  private record AnswerForm(@Nullable List<Integer> chosen, @Nullable String text) {
    ExamAnswer answer() {
      return new ExamAnswer(chosen == null ? List.of() : chosen, text == null ? "" : text);
    }
  }

  /**
   * What {@code POST /v1/exams/{id}/attempt} takes.
   *
   * @param author who takes the exam, where nobody is known by key
   */
  private record AttemptForm(List<AnswerForm> answers, @Nullable String author) {}

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/exams", "Exams, the newest first.")
            .does(Operation.TAKE_EXAM)
            .takes(AUTHOR, OFFSET, LIMIT)
            .answers(ExamViews.Page.class, this::list),
        Endpoint.post("/v1/exams", "Makes an exam of what is published, and keeps it.")
            .does(Operation.MAKE_EXAM)
            .thinksAbout(Load.MANY)
            .reads(ExamForm.class, BODY)
            .with(HttpStatus.CREATED)
            .answers(ExamViews.Key.class, this::make),
        Endpoint.get("/v1/exams/{id}", "The questions of an exam, without what is right.")
            .does(Operation.TAKE_EXAM)
            .takes(ID, AUTHOR)
            .answers(ExamViews.Paper.class, this::paper),
        Endpoint.get(
                "/v1/exams/{id}/key",
                "The same with what is right, for whoever made it and admins.")
            .does(Operation.MAKE_EXAM)
            .takes(ID, AUTHOR)
            .answers(
                ExamViews.Key.class, call -> key(call, making.key(caller(call), call.get(ID)))),
        Endpoint.post("/v1/exams/{id}/attempt", "Takes an exam: answers are marked, and kept.")
            .does(Operation.TAKE_EXAM)
            .takes(ID)
            .reads(AttemptForm.class, BODY)
            .with(HttpStatus.CREATED)
            .answers(ExamViews.Marked.class, this::take),
        Endpoint.get("/v1/exams/{id}/attempt", "What the caller answered, and what is right.")
            .does(Operation.TAKE_EXAM)
            .takes(ID, AUTHOR)
            .answers(ExamViews.Marked.class, this::own),
        Endpoint.get(
                "/v1/exams/{id}/results",
                "How everybody did in an exam, for whoever made it and admins.")
            .does(Operation.MAKE_EXAM)
            .takes(ID, AUTHOR)
            .answers(ExamViews.Results.class, this::results),
        Endpoint.get("/v1/reports/exams", "The entries that staff answer wrong, without names.")
            .does(Operation.READ_EXAM_FINDINGS)
            .takes(Parameters.SINCE)
            .answers(Findings.class, this::findings));
  }

  /** The entries that staff answer wrong, the worst first, as JSON. */
  private record Findings(List<ExamFinding> entries) {}

  private static Caller caller(Call call) {
    return call.caller().named(call.find(AUTHOR));
  }

  private ExamViews.Page list(Call call) {
    int offset = call.get(OFFSET);
    int limit = call.get(LIMIT);
    Caller caller = caller(call);
    List<Exam> page = taking.list(caller, offset, limit);
    Integer next = page.size() < limit ? null : Integer.valueOf(offset + limit);
    return new ExamViews.Page(
        page.stream()
            .map(exam -> ExamViews.Line.of(exam, taking.own(caller, exam.id()).orElse(null)))
            .toList(),
        next);
  }

  private ExamViews.Key make(Call call) {
    ExamForm form = call.body(ExamForm.class);
    return key(
        call,
        making.make(call.caller().named(form.author()), form.name(), form.setting(call.now())));
  }

  private ExamViews.Key key(Call call, Exam exam) {
    tell(call, exam);
    return ExamViews.Key.of(exam, taking.voided(call.caller(), exam));
  }

  private ExamViews.Paper paper(Call call) {
    Caller caller = caller(call);
    Exam exam = taking.read(caller, call.get(ID));
    tell(call, exam);
    Set<ExamQuestion> voided = taking.voided(caller, exam);
    return ExamViews.Paper.of(exam, taking.own(caller, exam.id()).orElse(null), voided);
  }

  private ExamViews.Marked take(Call call) {
    AttemptForm form = call.body(AttemptForm.class);
    Caller caller = call.caller().named(form.author());
    Exam exam = taking.read(caller, call.get(ID));
    tell(call, exam);
    return ExamViews.Marked.of(
        exam,
        taking.take(caller, exam.id(), form.answers().stream().map(AnswerForm::answer).toList()));
  }

  private ExamViews.Marked own(Call call) {
    Caller caller = caller(call);
    Exam exam = taking.read(caller, call.get(ID));
    ExamAttempt attempt =
        taking
            .own(caller, exam.id())
            .orElseThrow(
                () -> Refusal.of(Reason.NOT_FOUND, "exam-not-taken").at("exam " + exam.id()));
    tell(call, exam);
    return ExamViews.Marked.of(exam, attempt);
  }

  private ExamViews.Results results(Call call) {
    Caller caller = caller(call);
    List<ExamAttempt> attempts = reporting.results(caller, call.get(ID));
    return ExamViews.Results.of(making.key(caller, call.get(ID)), attempts);
  }

  private Findings findings(Call call) {
    Instant since = call.find(Parameters.SINCE);
    return new Findings(reporting.findings(call.caller(), since == null ? Instant.EPOCH : since));
  }

  /** What is internal is kept as read. */
  private void tell(Call call, Exam exam) {
    call.shown().internal(taking.internal(call.caller(), exam));
  }

  private static long id(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw Refusal.invalid("not-an-exam").at("exam " + text);
    }
    return Long.parseLong(text);
  }
}

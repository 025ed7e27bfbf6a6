package yingda.app;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import yingda.document.Audience;
import yingda.document.DocumentStore;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.exams.Exam;
import yingda.exams.ExamAnswer;
import yingda.exams.ExamAttempt;
import yingda.exams.ExamMark;
import yingda.exams.ExamMarking;
import yingda.exams.ExamQuestion;
import yingda.exams.ExamSource;
import yingda.text.Normalizer;
import yingda.usage.FreeText;
import yingda.usage.UsageLog;

/** Exams as those take them who answer customers, each once. Safe for concurrent use. */
public final class ExamTaking {
  private static final int MOST_TEXT = 2_000;
  private static final int MOST_TAKER = 100;

  private final DocumentStore store;
  private final UsageLog usage;
  private final Supplier<Normalizer> normalizer;
  private final Clock clock;

  ExamTaking(DocumentStore store, UsageLog usage, Supplier<Normalizer> normalizer, Clock clock) {
    this.store = store;
    this.usage = usage;
    this.normalizer = normalizer;
    this.clock = clock;
  }

  /** Exams, the newest first. Whoever is bound to products sees those of one of them. */
  public List<Exam> list(Caller caller, int offset, int limit) {
    caller.need(Operation.TAKE_EXAM);
    return usage.store().exams(offset, limit).stream().filter(exam -> isFor(caller, exam)).toList();
  }

  /**
   * One of them.
   *
   * @throws RejectedException NOT_FOUND if there is none that the caller may take
   */
  public Exam read(Caller caller, long id) {
    caller.need(Operation.TAKE_EXAM);
    Exam exam = usage.store().exam(id);
    if (!isFor(caller, exam)) {
      throw Refusal.of(Reason.NOT_FOUND, "unknown-exam").at("exam " + id);
    }
    return exam;
  }

  private static boolean isFor(Caller caller, Exam exam) {
    String product = exam.setting().product();
    boolean isOfProduct = product != null && caller.sees(product);
    return !caller.confirmedOnly() && (caller.products().isEmpty() || isOfProduct);
  }

  /** The questions whose entries read otherwise by now, or are no longer in force. */
  public Set<ExamQuestion> voided(Caller caller, Exam exam) {
    caller.need(Operation.TAKE_EXAM);
    Instant now = clock.instant();
    return exam.questions().stream()
        .filter(question -> isVoid(question.source(), now))
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean isVoid(ExamSource source, Instant now) {
    return store
        .inForce(source.documentId(), now)
        .flatMap(
            revision ->
                revision.document().entries().stream()
                    .filter(entry -> entry.anchor().equals(source.anchor()))
                    .findFirst())
        .filter(
            entry ->
                ExamSource.fingerprint(entry.question(), entry.answer())
                    .equals(source.fingerprint()))
        .isEmpty();
  }

  /**
   * Marks what somebody answered, and keeps it.
   *
   * @param answers in the order of the questions
   * @throws RejectedException if nobody is named, WRONG_STATE if they have taken this exam before
   */
  public ExamAttempt take(Caller caller, long id, List<ExamAnswer> answers) {
    Exam exam = read(caller, id);
    String taker = taker(caller);
    answers.forEach(answer -> FreeText.check("text", answer.text(), MOST_TEXT));
    Set<ExamQuestion> voided = voided(caller, exam);
    List<ExamMark> marks =
        new ExamMarking(normalizer.get()).mark(exam.questions(), answers, voided::contains);
    return usage.store().keep(new ExamAttempt(0, id, taker, clock.instant(), answers, marks));
  }

  private static String taker(Caller caller) {
    if (caller.id().isBlank()) {
      throw Refusal.invalid("exam-nameless").at("author");
    }
    FreeText.check("author", caller.id(), MOST_TAKER);
    return caller.id().strip();
  }

  /** What the caller answered before; empty if nothing. */
  public Optional<ExamAttempt> own(Caller caller, long id) {
    Exam exam = read(caller, id);
    return usage.store().attempt(exam.id(), caller.id().strip());
  }

  /** The documents that an exam quotes and that are internal now, by their ids. */
  public Set<String> internal(Caller caller, Exam exam) {
    caller.need(Operation.TAKE_EXAM);
    return exam.questions().stream()
        .map(question -> question.source().documentId())
        .distinct()
        .flatMap(id -> store.newest(id).stream())
        .filter(newest -> newest.document().scope().audience() == Audience.INTERNAL)
        .map(newest -> newest.document().id())
        .collect(Collectors.toSet());
  }
}

package yingda.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yingda.contract.Sample;
import yingda.document.Kind;
import yingda.document.RejectedException;
import yingda.exams.Exam;
import yingda.exams.ExamAnswer;
import yingda.exams.ExamAttempt;
import yingda.exams.ExamMark;
import yingda.exams.ExamPoint;
import yingda.exams.ExamQuestion;
import yingda.exams.ExamReason;
import yingda.exams.ExamSetting;
import yingda.exams.ExamSource;
import yingda.exams.ExamVerdict;
import yingda.exams.QuestionKind;
import yingda.hanlp.HanLp;
import yingda.ranking.FeedbackCounts;
import yingda.search.Decision;
import yingda.search.Handover.Priority;
import yingda.search.Question;
import yingda.triage.Expectation;
import yingda.triage.Mood;
import yingda.triage.QuestionAnalysis;
import yingda.triage.QuestionAnalysis.Aspect;
import yingda.triage.QuestionAnalysis.Entity;
import yingda.triage.Urgency;
import yingda.usage.AskedQuestion;
import yingda.usage.FeedbackEvent;
import yingda.usage.GapListing;
import yingda.usage.GapMark;
import yingda.usage.GapReport;
import yingda.usage.GapState;
import yingda.usage.Offered;
import yingda.usage.QuestionSimilarity;
import yingda.usage.TimeSpan;
import yingda.usage.UnansweredQuestion;
import yingda.usage.UsageReport;
import yingda.usage.UsageReport.Labelled;
import yingda.usage.Verdict;

class SqlUsageTest {
  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final GapListing ALL = new GapListing(null, null, 0, 50);

  @TempDir Path directory;
  @AutoClose private SqlUsage usage;

  @BeforeEach
  void open() {
    usage = stores().usage(new QuestionSimilarity(HanLp.normalizer()));
  }

  private Path file() {
    return directory.resolve("usage.db");
  }

  Stores stores() {
    return new SqliteStores(file());
  }

  Engine engine() {
    return new SqliteEngine(file());
  }

  /** A reply that is handed over though sure is none that is missing: here it is not sure. */
  private static AskedQuestion asked(String queryId, String question, Decision decision) {
    return asked(queryId, question, decision, null);
  }

  private static AskedQuestion asked(
      String queryId, String question, Decision decision, @Nullable QuestionAnalysis analysis) {
    double confidence = decision == Decision.ESCALATE ? 0.05 : 0.98;
    return new AskedQuestion(
        queryId,
        NOON,
        question,
        List.of(),
        decision,
        "agent",
        null,
        null,
        Duration.ofMillis(7),
        List.of(new Offered("faq/returns", "a", 3, confidence)),
        true,
        null,
        analysis,
        null);
  }

  /** What a question names goes with its words, what it is about stays. */
  @Test
  void whatAQuestionIsAboutIsCountedWhenItsWordsAreForgotten() {
    QuestionAnalysis about =
        new QuestionAnalysis(
            "业务/退款",
            Expectation.TIME,
            Mood.ANGRY,
            Urgency.NORMAL,
            Priority.HIGH,
            List.of(new Entity(Entity.Sort.PRODUCT, "x100")),
            List.of("退款"),
            List.of());
    usage.record(List.of(asked("q1", "x100 退款多久", Decision.ANSWER, about)));
    assertThat(count("query WHERE named LIKE '%x100%退款%'")).isEqualTo(1);

    usage.forgetWordsBefore(NOON.plusSeconds(1));
    assertThat(count("query WHERE named IS NOT NULL")).isZero();
    TimeSpan span = new TimeSpan(NOON, NOON.plusSeconds(1), Duration.ofDays(1));
    assertThat(usage.report(span, null, 20).labels())
        .containsEntry(Aspect.KIND, List.of(new Labelled("业务/退款", 1, 0)))
        .containsEntry(Aspect.PRIORITY, List.of(new Labelled("high", 1, 0)));
  }

  private void unanswered(String... questions) {
    usage.record(
        IntStream.range(0, questions.length)
            .mapToObj(i -> asked(questions[i] + i, questions[i], Decision.ESCALATE))
            .toList());
  }

  private static FeedbackEvent feedback(String queryId, Verdict verdict, @Nullable String comment) {
    return new FeedbackEvent(queryId, "faq/returns", "a", verdict, comment);
  }

  private long count(String rows) {
    try (Connection connection = engine().reader()) {
      return Sql.number(connection, "SELECT count(*) FROM " + rows);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> plan(String sql, @Nullable Object... parameters) throws SQLException {
    try (Connection connection = SqliteConnections.reader(file())) {
      return Sql.list(
          connection, "EXPLAIN QUERY PLAN " + sql, row -> row.getString("detail"), parameters);
    }
  }

  @Test
  void whatIsAskedOftenIsFoundByAnIndex() throws SQLException {
    assumeThat(engine()).isInstanceOf(SqliteEngine.class);
    assertThat(plan(UsageSelects.ENTRY_FARED))
        .anyMatch(step -> step.contains("feedback_by_entry"))
        .noneMatch(step -> step.startsWith("SCAN f"));
    assertThat(plan(UsageSelects.gaps(true, false), "open", null, 1, 0))
        .anyMatch(step -> step.contains("gap_by_cost"));
  }

  @Test
  void theLatestVerdictOnAMatterStands() {
    usage.record(List.of(asked("q1", "怎么退货", Decision.ANSWER)));

    assertThat(usage.accept(feedback("q1", Verdict.DISCARDED, null), NOON)).isTrue();
    assertThat(usage.accept(feedback("q1", Verdict.USED, null), NOON)).isTrue();
    assertThat(usage.accept(feedback("q1", Verdict.USED, null), NOON)).isFalse();
    assertThat(usage.accept(feedback("q1", Verdict.HELPFUL, "很清楚"), NOON)).isTrue();
    assertThat(usage.accept(feedback("q1", Verdict.HELPFUL, "很清楚"), NOON)).isFalse();

    assertThat(count("feedback")).isEqualTo(2);
    assertThat(count("feedback WHERE verdict = 'used'")).isEqualTo(1);
  }

  @Test
  void otherNumbersAndSignsAreOtherGaps() {
    List<String> apart = List.of("错误码101", "错误码-101", "1", "' OR 1=1 --", "E03怎么办", "E05怎么办");
    for (int i = 0; i < apart.size(); i++) {
      usage.record(List.of(asked("q" + i, apart.get(i), Decision.ESCALATE)));
    }
    usage.record(List.of(asked("q9", "错误码：101？", Decision.ESCALATE)));

    assertThat(count("gap")).isEqualTo(apart.size());
  }

  @Test
  void aSpanIsAddedUp() {
    usage.record(
        List.of(
            asked("q1", "怎么退货", Decision.ANSWER),
            asked("q2", "怎么退货", Decision.ANSWER),
            asked("q3", "能印标志吗", Decision.ESCALATE)));
    assertThat(usage.accept(feedback("q1", Verdict.USED, null), NOON)).isTrue();
    assertThat(usage.accept(feedback("q2", Verdict.DISCARDED, null), NOON)).isTrue();

    UsageReport report =
        usage.report(new TimeSpan(NOON.minusSeconds(90_000), NOON.plusSeconds(1), DAY), null, 1);
    assertThat(report.steps())
        .containsExactly(
            new UsageReport.Step(
                NOON.minusSeconds(90_000).plus(DAY),
                Map.of(Decision.ANSWER, 2L, Decision.ESCALATE, 1L)));
    assertThat(report.verdicts()).isEqualTo(Map.of(Verdict.USED, 1L, Verdict.DISCARDED, 1L));
    assertThat(report.times().median()).isEqualTo(Duration.ofMillis(7));
    assertThat(report.questions()).containsExactly(new UsageReport.AskedOften("怎么退货", 2, 0));
    assertThat(report.entries())
        .containsExactly(new UsageReport.OfferedOften("faq/returns", "a", 2, 1, 1));

    UsageReport before = usage.report(new TimeSpan(NOON.minusSeconds(9), NOON, DAY), null, 9);
    assertThat(before.steps()).isEmpty();
    assertThat(before.times().p99()).isZero();
    assertThat(before.entries()).isEmpty();
  }

  /** Who greets, or asks for a person, is handed over, but misses no answer. */
  @Test
  void aGreetingIsNotCountedAsUnanswered() {
    usage.record(
        List.of(
            asked("q1", "能印标志吗", Decision.ESCALATE),
            wantingNoText("q2", "您好"),
            wantingNoText("q3", "转人工"),
            wantingNoText("q4", "转人工")));

    UsageReport report =
        usage.report(new TimeSpan(NOON.minusSeconds(9), NOON.plusSeconds(1), DAY), null, 9);
    assertThat(report.unanswered()).containsExactly(new UsageReport.AskedOften("能印标志吗", 1, 1));
    assertThat(report.questions())
        .contains(new UsageReport.AskedOften("转人工", 2, 0), new UsageReport.AskedOften("您好", 1, 0));
  }

  private static AskedQuestion wantingNoText(String queryId, String question) {
    AskedQuestion asked = asked(queryId, question, Decision.ESCALATE);
    return new AskedQuestion(
        queryId,
        asked.time(),
        question,
        asked.before(),
        asked.decision(),
        asked.channel(),
        null,
        null,
        asked.took(),
        List.of(),
        false);
  }

  @Test
  void feedbackOnWhatWasNeverAskedOrOfferedIsRefused() {
    usage.record(List.of(asked("q1", "怎么退货", Decision.ANSWER)));

    assertThatThrownBy(() -> usage.accept(feedback("q2", Verdict.USED, null), NOON))
        .isInstanceOf(RejectedException.class)
        .hasMessage("queryId: \"q2\" was never given, send the one from POST /v1/replies");
    FeedbackEvent other = new FeedbackEvent("q1", "faq/other", "a", Verdict.USED, null);
    assertThatThrownBy(() -> usage.accept(other, NOON))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("faq/other#a\" was no reply of this query");
  }

  @Test
  void feedbackOnWhatAnotherKeyAskedIsRefusedAsIfItHadNeverBeen() {
    usage.record(List.of(asked("q1", "怎么退货", Decision.ANSWER).by(1L)));
    usage.record(List.of(asked("q2", "怎么退货", Decision.ANSWER)));

    for (Long key : Arrays.asList(2L, null)) {
      assertThatThrownBy(() -> usage.accept(feedback("q1", Verdict.USED, null).by("李雷", key), NOON))
          .hasMessage("queryId: \"q1\" was never given, send the one from POST /v1/replies");
    }
    assertThat(usage.accept(feedback("q1", Verdict.USED, null).by("王芳", 1L), NOON)).isTrue();
    assertThat(usage.accept(feedback("q2", Verdict.USED, null).by("李雷", 2L), NOON)).isTrue();
  }

  @Test
  void howAnEntryFaredIsKnownAtOnceAndWhenItIsOpenedAgain() {
    usage.record(
        List.of(asked("q1", "怎么退货", Decision.ANSWER), asked("q2", "想退掉", Decision.ANSWER)));
    usage.accept(feedback("q1", Verdict.USED, null), NOON);
    usage.accept(feedback("q1", Verdict.HELPFUL, null), NOON);
    usage.accept(feedback("q2", Verdict.EDITED, null), NOON);
    usage.accept(feedback("q2", Verdict.UNHELPFUL, null), NOON);

    for (int opened = 0; opened < 2; opened++) {
      assertThat(usage.counts("faq/returns", "a")).isEqualTo(new FeedbackCounts(2, 1));
      assertThat(usage.accepted("faq/returns", "a")).containsExactly("怎么退货", "想退掉");
      assertThat(usage.counts("faq/returns", "b")).isEqualTo(FeedbackCounts.NONE);
      usage.close();
      open();
    }
    usage.forgetWordsBefore(NOON.plusMillis(1));
    assertThat(usage.accepted("faq/returns", "a")).isEmpty();
    assertThat(usage.counts("faq/returns", "a")).isEqualTo(new FeedbackCounts(2, 1));
  }

  @Test
  void aQuestionThatWasAnsweredIsNoGap() {
    usage.record(List.of(asked("q1", "怎么退货", Decision.ANSWER)));
    usage.record(List.of(asked("q2", "退货", Decision.CLARIFY)));

    assertThat(usage.gaps(ALL)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "支持花呗吗, 支持花呗吗？",
    "支持花呗吗, 支持 花唄 吗",
    "支持花呗吗, 支持花呗分期吗",
    "发票抬头怎么改, 发票抬头怎么修改",
    "X100Pro能游泳戴吗, x100pro 能游泳戴吗"
  })
  void wordingsAlikeAreOneGap(String one, String other) {
    unanswered(one, other, one);

    UnansweredQuestion gap = usage.gaps(ALL).getFirst();
    assertThat(usage.gaps(ALL)).hasSize(1);
    assertThat(gap.asked()).isEqualTo(3);
    assertThat(gap.wordings()).first().isEqualTo(one);
  }

  @Test
  void otherQuestionsAreOtherGapsAndTheMostAskedComesFirst() {
    unanswered("支持花呗吗", "可以货到付款吗", "支持微信吗", "可以货到付款吗");

    assertThat(usage.gaps(ALL).stream().map(gap -> gap.wordings().getFirst()))
        .containsExactly("可以货到付款吗", "支持微信吗", "支持花呗吗");
    assertThat(usage.gaps(new GapListing(null, null, 1, 1)).getFirst().wordings())
        .containsExactly("支持微信吗");
  }

  @Test
  void aReportCountsApartAndKeepsItsNoteAndProduct() {
    unanswered("支持花呗吗");
    UnansweredQuestion general = report(null, "客户很急");
    UnansweredQuestion ofProduct = report("x100", null);

    assertThat(general.asked()).isEqualTo(1);
    assertThat(general.reported()).isEqualTo(1);
    assertThat(general.notes()).containsExactly("客户很急");
    assertThat(ofProduct.asked()).isZero();
    assertThat(usage.gaps(new GapListing(null, "x100", 0, 9))).containsExactly(ofProduct);
  }

  private UnansweredQuestion report(@Nullable String product, @Nullable String note) {
    Question question = new Question("支持花呗吗？");
    return usage.report(new GapReport(question, List.of(), product, null, null, note), NOON);
  }

  @Test
  void whatIsDoneOpensAgainWhenItIsAskedWithoutAnAnswer() {
    unanswered("支持花呗吗");
    long id = usage.gaps(ALL).getFirst().id();
    assertThat(usage.mark(id, new GapMark(GapState.DONE, "faq/pay", null), NOON).documentId())
        .isEqualTo("faq/pay");
    assertThat(usage.gaps(new GapListing(GapState.OPEN, null, 0, 9))).isEmpty();

    unanswered("支持花呗", "支持花呗吗");

    assertThat(usage.gaps(new GapListing(GapState.OPEN, null, 0, 9))).hasSize(1);
    assertThatThrownBy(() -> usage.mark(id + 1, new GapMark(GapState.DONE, null, null), NOON))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("GET /v1/gaps lists them");
  }

  @Test
  void whatIsAskedAgainUnderTheSameIdCountsOnce() {
    usage.record(List.of(asked("q1", "能印标志吗", Decision.ESCALATE)));
    usage.mark(usage.gaps(ALL).getFirst().id(), new GapMark(GapState.DONE, null, null), NOON);
    usage.record(
        List.of(asked("q1", "能印标志吗", Decision.ESCALATE), asked("q1", "能印标志吗", Decision.ESCALATE)));

    assertThat(usage.gaps(ALL).getFirst().asked()).isEqualTo(1);
    assertThat(usage.gaps(ALL).getFirst().state()).isEqualTo(GapState.DONE);
  }

  @Test
  void whatIsPublishedInTheWordsOfAGapFillsIt() {
    unanswered("支持花呗吗", "能印标志吗", "可以货到付款吗");
    UnansweredQuestion ofProduct = report("x100", null);
    usage.fill(Sample.document("faq/pay", "能。"), List.of("支持花呗吗？", "能刷卡吗"), NOON);

    assertThat(usage.gaps(new GapListing(GapState.DONE, null, 0, 9)))
        .singleElement()
        .satisfies(gap -> assertThat(gap.documentId()).isEqualTo("faq/pay"));
    assertThat(usage.gaps(new GapListing(GapState.OPEN, null, 0, 9)))
        .hasSize(3)
        .contains(ofProduct);
  }

  @Test
  void wordsAreForgottenAndFiguresStay() {
    usage.record(List.of(asked("q1", "怎么退货", Decision.ANSWER)));
    usage.accept(feedback("q1", Verdict.UNHELPFUL, "太长"), NOON);
    unanswered("支持花呗吗");
    report(null, "客户很急");

    usage.forgetWordsBefore(NOON);
    assertThat(count("query WHERE question IS NOT NULL")).isEqualTo(2);
    usage.forgetWordsBefore(NOON.plusMillis(1));

    assertThat(usage.gaps(ALL)).isEmpty();
    assertThat(count("query WHERE question IS NULL AND micros = 7000")).isEqualTo(2);
    assertThat(count("feedback WHERE comment IS NULL AND verdict = 'unhelpful'")).isEqualTo(1);
    assertThat(count("gap_pair") + count("gap_wording") + count("gap_note")).isZero();
  }

  @Test
  void anExamIsTakenOnceAndWhatWasAnsweredIsForgottenButNotHowRightItWas() {
    ExamSource source =
        new ExamSource("faq/returns", "a", 3, "退货", null, null, "怎么退货？", "七天内", "f");
    ExamPoint point = new ExamPoint("7 天内", List.of("7天"));
    ExamQuestion question =
        new ExamQuestion(
            QuestionKind.SHORT, ExamReason.NEW, "", List.of(), List.of(), List.of(point), source);
    ExamSetting setting =
        new ExamSetting(7, 1, "x100", Kind.FAQ, null, "退货", null, NOON.minus(DAY), true);
    Exam exam = usage.keep(new Exam(0, NOON, "王芳", "十二月", setting, List.of(question)));
    ExamMark mark = new ExamMark(ExamVerdict.PARTLY, 0.5, List.of("7 天内"));
    ExamAnswer answer = new ExamAnswer(List.of(), "五天");
    ExamAttempt attempt = new ExamAttempt(0, exam.id(), "李雷", NOON, List.of(answer), List.of(mark));
    ExamAttempt kept = usage.keep(attempt);

    assertThatThrownBy(() -> usage.keep(attempt)).isInstanceOf(RejectedException.class);
    assertThatThrownBy(() -> usage.exam(exam.id() + 1)).isInstanceOf(RejectedException.class);
    assertThat(usage.exams(0, 10)).containsExactly(exam);
    assertThat(usage.attempt(exam.id(), "韩梅梅")).isEmpty();
    assertThat(usage.attemptsSince(NOON.plusMillis(1))).isEmpty();

    usage.forgetWordsBefore(NOON);
    assertThat(usage.attempts(exam.id())).containsExactly(kept);
    usage.forgetWordsBefore(NOON.plusMillis(1));
    assertThat(usage.attempt(exam.id(), "李雷"))
        .get()
        .satisfies(left -> assertThat(left.answers()).isEmpty())
        .satisfies(left -> assertThat(left.marks()).containsExactly(mark));
  }

  @Test
  void allIsThereWhenItIsOpenedAgain() {
    unanswered("支持花呗吗");
    List<UnansweredQuestion> before = usage.gaps(ALL);
    usage.close();
    open();

    assertThat(usage.gaps(ALL)).isEqualTo(before);
  }
}

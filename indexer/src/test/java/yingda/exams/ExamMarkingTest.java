package yingda.exams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yingda.document.RejectedException;
import yingda.hanlp.HanLp;

/** Answers are marked by what they say, however it is written. */
class ExamMarkingTest {
  private static final ExamSource SOURCE =
      new ExamSource("faq/a", "a", 1, "题", null, null, "问？", "引", "f");
  private final ExamMarking marking = new ExamMarking(HanLp.normalizer());

  private static ExamQuestion question(
      QuestionKind kind, List<String> options, List<Integer> right, List<ExamPoint> points) {
    return new ExamQuestion(kind, ExamReason.NEW, "", options, right, points, SOURCE);
  }

  private ExamMark mark(ExamQuestion question, ExamAnswer answer) {
    return marking.mark(List.of(question), List.of(answer), one -> false).getFirst();
  }

  private static ExamQuestion multiple() {
    List<String> options = List.of("甲", "乙", "丙", "丁");
    return question(QuestionKind.MULTIPLE, options, List.of(0, 2), List.of());
  }

  @Test
  void aWrongOptionCostsAllAndAMissingOneItsPart() {
    assertThat(mark(multiple(), new ExamAnswer(List.of(2, 0), "")))
        .isEqualTo(new ExamMark(ExamVerdict.RIGHT, 1, List.of()));
    assertThat(mark(multiple(), new ExamAnswer(List.of(2), "")))
        .isEqualTo(new ExamMark(ExamVerdict.PARTLY, 0.5, List.of("甲")));
    assertThat(mark(multiple(), new ExamAnswer(List.of(0, 1, 2), "")).verdict())
        .isEqualTo(ExamVerdict.WRONG);
    assertThat(mark(multiple(), ExamAnswer.NONE).missed()).containsExactly("甲", "丙");
  }

  @ParameterizedTest
  @CsvSource({
    "7天, 7, true",
    "7天, 七天, true",
    "7天, ７ 日, true",
    "7天, 168小时, true",
    "7天, 一周, true",
    "7天, 17, false",
    "7天, 7小时, false",
    "7天, 15 天, false",
    "48小时, 两天, true",
    "2个工作日, 两个工作日, true",
    "2个工作日, 2, true",
    "30分钟, 半小时, true",
    "100积分, 100, true",
    "15元, 15块, true"
  })
  void aGapIsFilledByTheNumberHoweverItIsWritten(String amount, String said, boolean isRight) {
    ExamPoint point = new ExamPoint(amount, List.of(amount));
    ExamQuestion cloze = question(QuestionKind.CLOZE, List.of(), List.of(), List.of(point));
    assertThat(mark(cloze, new ExamAnswer(List.of(), said)).verdict())
        .isEqualTo(isRight ? ExamVerdict.RIGHT : ExamVerdict.WRONG);
  }

  @Test
  void eachPointOfAnAnswerInWordsCounts() {
    List<ExamPoint> points =
        List.of(
            new ExamPoint("签收后 7 天内", List.of("7天")),
            new ExamPoint("点“申请退货”", List.of("申请退货")),
            new ExamPoint("1—3 个工作日退款", List.of("1—3个工作日")),
            new ExamPoint("补 5% 的券", List.of("5%")));
    ExamQuestion question = question(QuestionKind.SHORT, List.of(), List.of(), points);
    ExamMark mark = mark(question, new ExamAnswer(List.of(), "七天之内在订单里点 申请退货，钱1-3个工作日回来"));
    assertThat(mark).isEqualTo(new ExamMark(ExamVerdict.PARTLY, 0.75, List.of("补 5% 的券")));
  }

  @Test
  void whatIsVoidDoesNotCount() {
    ExamQuestion other = question(QuestionKind.SINGLE, List.of("甲", "乙"), List.of(1), List.of());
    List<ExamMark> marks =
        marking.mark(
            List.of(multiple(), other),
            List.of(ExamAnswer.NONE, new ExamAnswer(List.of(1), "")),
            question -> question.equals(multiple()));
    assertThat(marks)
        .extracting(ExamMark::verdict)
        .containsExactly(ExamVerdict.VOID, ExamVerdict.RIGHT);
    ExamAttempt attempt = new ExamAttempt(0, 1, "王芳", Instant.EPOCH, List.of(), marks);
    assertThat(attempt.score()).isEqualTo(100);
    assertThat(attempt.isPassed()).isTrue();
  }

  @Test
  void anAnswerThatIsNoneIsRefused() {
    assertThatThrownBy(() -> mark(multiple(), new ExamAnswer(List.of(4), "")))
        .isInstanceOf(RejectedException.class);
    assertThatThrownBy(() -> marking.mark(List.of(multiple()), List.of(), one -> false))
        .isInstanceOf(RejectedException.class);
  }
}

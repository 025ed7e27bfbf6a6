package yingda.exams;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.text.Normalizer;

/** Marks what somebody answered in an exam. Immutable. */
public final class ExamMarking {
  private final SaidInWords words;

  public ExamMarking(Normalizer normalizer) {
    this.words = new SaidInWords(normalizer);
  }

  /**
   * How right each answer is.
   *
   * @param isVoid which questions do not count
   * @throws RejectedException if there is not one answer for each question, or it chooses what is
   *     no option
   */
  public List<ExamMark> mark(
      List<ExamQuestion> questions, List<ExamAnswer> answers, Predicate<ExamQuestion> isVoid) {
    if (answers.size() != questions.size()) {
      throw Refusal.invalid("wrong-count")
          .with("count", answers.size())
          .with("limit", questions.size())
          .at("answers");
    }
    List<ExamMark> marks = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      ExamQuestion question = questions.get(i);
      check(question, answers.get(i), i);
      marks.add(isVoid.test(question) ? ExamMark.VOID : mark(question, answers.get(i)));
    }
    return marks;
  }

  private static void check(ExamQuestion question, ExamAnswer answer, int place) {
    for (int chosen : answer.chosen()) {
      if (chosen < 0 || chosen >= question.options().size()) {
        throw Refusal.invalid("out-of-range")
            .with("value", chosen)
            .with("least", 0)
            .with("most", Math.max(0, question.options().size() - 1))
            .at("answers[" + place + "].chosen");
      }
    }
  }

  private ExamMark mark(ExamQuestion question, ExamAnswer answer) {
    return question.kind().isChosen()
        ? ofChosen(question, new HashSet<>(answer.chosen()))
        : inWords(question, answer.text());
  }

  /** Something wrong is wrong, some of what is right is right in part. */
  private static ExamMark ofChosen(ExamQuestion question, Set<Integer> chosen) {
    boolean isRight = question.right().containsAll(chosen);
    double share = isRight ? (double) chosen.size() / question.right().size() : 0;
    List<String> missed =
        question.right().stream()
            .filter(right -> !chosen.contains(right))
            .map(question.options()::get)
            .toList();
    return ExamMark.of(share, missed);
  }

  private ExamMark inWords(ExamQuestion question, String text) {
    boolean isGap = question.kind() == QuestionKind.CLOZE;
    List<String> missed =
        question.points().stream()
            .filter(point -> !(isGap ? words.fills(text, point) : words.says(text, point)))
            .map(ExamPoint::text)
            .toList();
    int points = question.points().size();
    return ExamMark.of((double) (points - missed.size()) / points, missed);
  }
}

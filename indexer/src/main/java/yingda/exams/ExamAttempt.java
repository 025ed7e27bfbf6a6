package yingda.exams;

import java.time.Instant;
import java.util.List;

/**
 * An exam that somebody has taken.
 *
 * @param id 0 before it is kept
 * @param taker by name
 * @param answers in the order of the questions; none once the words of that time were forgotten
 * @param marks in the same order
 */
public record ExamAttempt(
    long id,
    long examId,
    String taker,
    Instant time,
    List<ExamAnswer> answers,
    List<ExamMark> marks) {
  private static final double HUNDRED = 100;

  public ExamAttempt {
    answers = List.copyOf(answers);
    marks = List.copyOf(marks);
  }

  /** Of 100, as far as questions count; 0 if none does. */
  public int score() {
    double sum = marks.stream().filter(ExamMark::counts).mapToDouble(ExamMark::share).sum();
    long counted = marks.stream().filter(ExamMark::counts).count();
    return counted == 0 ? 0 : (int) Math.round(HUNDRED * sum / counted);
  }

  public boolean isPassed() {
    return score() >= Exam.PASS;
  }

  /** The same, kept. */
  public ExamAttempt numbered(long number) {
    return new ExamAttempt(number, examId, taker, time, answers, marks);
  }
}

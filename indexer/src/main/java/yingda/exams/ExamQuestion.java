package yingda.exams;

import java.util.List;

/**
 * A question of an exam.
 *
 * @param reason why its entry is in the exam
 * @param text what is asked about: a statement, one with a gap, or empty if it is the entry's own
 *     question
 * @param options to choose from, none where nothing is chosen
 * @param right the places of those that are right, from 0 on
 * @param points what an answer in words has to say, none where something is chosen
 */
public record ExamQuestion(
    QuestionKind kind,
    ExamReason reason,
    String text,
    List<String> options,
    List<Integer> right,
    List<ExamPoint> points,
    ExamSource source) {
  /** What stands for a number that is to be filled in. */
  public static final String GAP = "____";

  public ExamQuestion {
    options = List.copyOf(options);
    right = List.copyOf(right);
    points = List.copyOf(points);
  }
}

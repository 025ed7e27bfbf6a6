package yingda.exams;

import java.util.List;

/**
 * What somebody answered to a question of an exam.
 *
 * @param chosen the places of options, from 0 on
 * @param text in words, empty where something is chosen, or nothing was said
 */
public record ExamAnswer(List<Integer> chosen, String text) {
  /** Nothing. */
  public static final ExamAnswer NONE = new ExamAnswer(List.of(), "");

  public ExamAnswer {
    chosen = List.copyOf(chosen);
  }
}

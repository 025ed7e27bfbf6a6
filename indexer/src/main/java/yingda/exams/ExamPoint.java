package yingda.exams;

import java.util.List;

/**
 * What an answer in words has to say.
 *
 * @param text as the reply says it
 * @param needs all that has to stand in the answer: amounts, as 7天, or words
 */
public record ExamPoint(String text, List<String> needs) {
  public ExamPoint {
    needs = List.copyOf(needs);
  }
}

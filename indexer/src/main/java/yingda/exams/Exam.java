package yingda.exams;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Questions for those who answer customers.
 *
 * @param id 0 before it is kept
 * @param author who made it, null where nobody is named
 * @param name for people
 */
public record Exam(
    long id,
    Instant time,
    @Nullable String author,
    String name,
    ExamSetting setting,
    List<ExamQuestion> questions) {
  /** Longest name, in UTF-16 units. */
  public static final int MOST_NAME = 200;

  /** Who has so many of 100 has passed. */
  public static final int PASS = 60;

  public Exam {
    questions = List.copyOf(questions);
  }

  /** The same, kept. */
  public Exam numbered(long number) {
    return new Exam(number, time, author, name, setting, questions);
  }
}

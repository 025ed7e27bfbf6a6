package yingda.exams;

import java.util.List;

/**
 * How right an answer is.
 *
 * @param share from 0 to 1; 0 if it is void
 * @param missed the points that it does not say, as the reply says them
 */
public record ExamMark(ExamVerdict verdict, double share, List<String> missed) {
  static final ExamMark VOID = new ExamMark(ExamVerdict.VOID, 0, List.of());

  public ExamMark {
    missed = List.copyOf(missed);
  }

  static ExamMark of(double share, List<String> missed) {
    ExamVerdict verdict =
        share >= 1 ? ExamVerdict.RIGHT : share > 0 ? ExamVerdict.PARTLY : ExamVerdict.WRONG;
    return new ExamMark(verdict, share, missed);
  }

  boolean counts() {
    return verdict != ExamVerdict.VOID;
  }
}

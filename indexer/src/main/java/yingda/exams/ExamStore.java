package yingda.exams;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yingda.document.RejectedException;

/** Where exams and what people answered are kept. Safe for concurrent use. */
public interface ExamStore {
  /** Keeps an exam; gives it with its number. */
  Exam keep(Exam exam);

  /** Exams, the newest first. */
  List<Exam> exams(int offset, int limit);

  /**
   * One exam.
   *
   * @throws RejectedException NOT_FOUND if there is none
   */
  Exam exam(long id);

  /**
   * Keeps what somebody answered; gives it with its number.
   *
   * @throws RejectedException WRONG_STATE if they have taken this exam before
   */
  ExamAttempt keep(ExamAttempt attempt);

  /** What somebody answered in an exam. */
  Optional<ExamAttempt> attempt(long examId, String taker);

  /** What everybody answered in an exam, by name. */
  List<ExamAttempt> attempts(long examId);

  /** What everybody answered from an instant on, in any exam. */
  List<ExamAttempt> attemptsSince(Instant time);
}

package yingda.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import yingda.document.Microseconds;
import yingda.document.Refusal;
import yingda.document.RejectedException.Reason;
import yingda.exams.Exam;
import yingda.exams.ExamAnswer;
import yingda.exams.ExamAttempt;
import yingda.exams.ExamMark;
import yingda.exams.ExamQuestion;
import yingda.exams.ExamSetting;
import yingda.json.Json;

/** Reads and writes exams and what people answered. */
final class ExamRows {
  private static final String INSERT =
      "INSERT INTO exam (time, author, name, setting, questions) VALUES (?, ?, ?, ?, ?)";
  private static final String LAST = "SELECT max(id) FROM exam";
  static final String PAGE = "SELECT * FROM exam ORDER BY id DESC LIMIT ? OFFSET ?";
  private static final String ONE = "SELECT * FROM exam WHERE id = ?";

  private static final String TAKE =
      "INSERT INTO exam_attempt (exam, taker, time, answers, marks) VALUES (?, ?, ?, ?, ?)";
  private static final String LAST_TAKEN = "SELECT max(id) FROM exam_attempt";
  static final String OF_TAKER = "SELECT * FROM exam_attempt WHERE exam = ? AND taker = ?";
  static final String OF_EXAM = "SELECT * FROM exam_attempt WHERE exam = ? ORDER BY taker";
  static final String SINCE = "SELECT * FROM exam_attempt WHERE time >= ? ORDER BY id";

  private ExamRows() {}

  static Exam insert(Connection connection, Exam exam) throws SQLException {
    Sql.update(
        connection,
        INSERT,
        Microseconds.of(exam.time()),
        exam.author(),
        exam.name(),
        Json.write(exam.setting()),
        Json.write(exam.questions()));
    return exam.numbered(Sql.number(connection, LAST));
  }

  static Exam read(Connection connection, long id) throws SQLException {
    return Sql.list(connection, ONE, ExamRows::exam, id).stream()
        .findFirst()
        .orElseThrow(() -> Refusal.of(Reason.NOT_FOUND, "unknown-exam").at("exam " + id));
  }

  static ExamAttempt insert(Connection connection, ExamAttempt attempt) throws SQLException {
    if (!Sql.list(connection, OF_TAKER, ExamRows::attempt, attempt.examId(), attempt.taker())
        .isEmpty()) {
      throw Refusal.of(Reason.WRONG_STATE, "exam-taken")
          .with("caller", attempt.taker())
          .at("exam " + attempt.examId());
    }
    Sql.update(
        connection,
        TAKE,
        attempt.examId(),
        attempt.taker(),
        Microseconds.of(attempt.time()),
        Json.write(attempt.answers()),
        Json.write(attempt.marks()));
    return attempt.numbered(Sql.number(connection, LAST_TAKEN));
  }

  static Exam exam(ResultSet row) throws SQLException {
    return new Exam(
        row.getLong("id"),
        Microseconds.instant(row.getLong("time")),
        row.getString("author"),
        row.getString("name"),
        Json.read("setting", row.getString("setting"), ExamSetting.class),
        List.of(Json.read("questions", row.getString("questions"), ExamQuestion[].class)));
  }

  static ExamAttempt attempt(ResultSet row) throws SQLException {
    return new ExamAttempt(
        row.getLong("id"),
        row.getLong("exam"),
        row.getString("taker"),
        Microseconds.instant(row.getLong("time")),
        List.of(Json.read("answers", row.getString("answers"), ExamAnswer[].class)),
        List.of(Json.read("marks", row.getString("marks"), ExamMark[].class)));
  }
}

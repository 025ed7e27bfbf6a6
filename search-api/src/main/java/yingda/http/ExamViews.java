package yingda.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.exams.Exam;
import yingda.exams.ExamAnswer;
import yingda.exams.ExamAttempt;
import yingda.exams.ExamMark;
import yingda.exams.ExamPoint;
import yingda.exams.ExamQuestion;
import yingda.exams.ExamReason;
import yingda.exams.ExamSetting;
import yingda.exams.ExamSource;
import yingda.exams.ExamVerdict;
import yingda.exams.QuestionKind;

/** Exams as JSON: what is right comes out in some only. */
final class ExamViews {
  private ExamViews() {}

  /**
   * A page of exams.
   *
   * @param next the {@code offset} of the next page, absent on the last
   */
  record Page(List<Line> exams, @Nullable Integer next) {}

  /**
   * An exam in a list.
   *
   * @param questions how many it has
   * @param own how the caller did, absent as long as they have not taken it
   */
  record Line(
      long id,
      Instant time,
      @Nullable String author,
      String name,
      ExamSetting setting,
      int questions,
      @Nullable Score own) {
    static Line of(Exam exam, @Nullable ExamAttempt own) {
      return new Line(
          exam.id(),
          exam.time(),
          exam.author(),
          exam.name(),
          exam.setting(),
          exam.questions().size(),
          own == null ? null : Score.of(own));
    }
  }

  /**
   * How somebody did.
   *
   * @param score of 100
   */
  record Score(String taker, Instant time, int score, boolean passed) {
    static Score of(ExamAttempt attempt) {
      return new Score(attempt.taker(), attempt.time(), attempt.score(), attempt.isPassed());
    }
  }

  /**
   * A question without what is right.
   *
   * @param points how many points an answer in words has
   * @param voided whether its entry reads otherwise by now
   */
  record Asked(
      QuestionKind kind,
      ExamReason reason,
      String title,
      @Nullable String product,
      @Nullable String versions,
      String entry,
      String text,
      List<String> options,
      int points,
      boolean voided) {
    static Asked of(ExamQuestion question, boolean voided) {
      ExamSource source = question.source();
      return new Asked(
          question.kind(),
          question.reason(),
          source.title(),
          source.product(),
          source.versions(),
          source.entry(),
          question.text(),
          question.options(),
          question.points().size(),
          voided);
    }
  }

  /** Where what is right stands, and what it says. */
  record Source(String documentId, String anchor, int revision, String quote) {
    static Source of(ExamSource source) {
      return new Source(source.documentId(), source.anchor(), source.revision(), source.quote());
    }
  }

  /** What is to be answered. */
  record Paper(Line exam, List<Asked> questions) {
    static Paper of(Exam exam, @Nullable ExamAttempt own, Set<ExamQuestion> voided) {
      return new Paper(
          Line.of(exam, own),
          exam.questions().stream().map(one -> Asked.of(one, voided.contains(one))).toList());
    }
  }

  /**
   * A question with what is right.
   *
   * @param right the places of right options
   * @param points what an answer in words has to say
   */
  record Solved(Asked asked, List<Integer> right, List<String> points, Source source) {
    static Solved of(ExamQuestion question, boolean voided) {
      return new Solved(
          Asked.of(question, voided),
          question.right(),
          question.points().stream().map(ExamPoint::text).toList(),
          Source.of(question.source()));
    }
  }

  /** An exam with what is right. */
  record Key(Line exam, List<Solved> questions) {
    static Key of(Exam exam, Set<ExamQuestion> voided) {
      return new Key(
          Line.of(exam, null),
          exam.questions().stream().map(one -> Solved.of(one, voided.contains(one))).toList());
    }
  }

  /**
   * An answer with its mark.
   *
   * @param chosen the places of options
   * @param text what was said in words, empty once that was forgotten
   * @param missed what is right and was not said
   */
  record MarkedAnswer(
      Solved question,
      List<Integer> chosen,
      String text,
      ExamVerdict verdict,
      double share,
      List<String> missed) {}

  /** What somebody answered, with what is right. */
  record Marked(Line exam, Score own, List<MarkedAnswer> answers) {
    static Marked of(Exam exam, ExamAttempt attempt) {
      List<MarkedAnswer> answers = new ArrayList<>();
      for (int i = 0; i < exam.questions().size(); i++) {
        ExamMark mark = attempt.marks().get(i);
        ExamAnswer answer =
            attempt.answers().isEmpty() ? ExamAnswer.NONE : attempt.answers().get(i);
        answers.add(
            new MarkedAnswer(
                Solved.of(exam.questions().get(i), mark.verdict() == ExamVerdict.VOID),
                answer.chosen(),
                answer.text(),
                mark.verdict(),
                mark.share(),
                mark.missed()));
      }
      return new Marked(Line.of(exam, attempt), Score.of(attempt), answers);
    }
  }

  /**
   * How often a question was answered.
   *
   * @param number from 1 on
   */
  record Answered(int number, String entry, Source source, long counted, long right, long wrong) {}

  /**
   * How everybody did.
   *
   * @param average of their scores, absent where nobody has taken it
   */
  record Results(
      Line exam,
      List<Score> people,
      long passed,
      @Nullable Long average,
      List<Answered> questions) {
    static Results of(Exam exam, List<ExamAttempt> attempts) {
      List<Answered> questions = new ArrayList<>();
      for (int i = 0; i < exam.questions().size(); i++) {
        questions.add(answered(exam.questions().get(i), i, attempts));
      }
      return new Results(
          Line.of(exam, null),
          attempts.stream().map(Score::of).toList(),
          attempts.stream().filter(ExamAttempt::isPassed).count(),
          attempts.isEmpty()
              ? null
              : Long.valueOf(
                  Math.round(attempts.stream().mapToInt(ExamAttempt::score).average().orElse(0))),
          questions);
    }

    private static Answered answered(ExamQuestion question, int place, List<ExamAttempt> attempts) {
      List<ExamVerdict> verdicts =
          attempts.stream()
              .map(attempt -> attempt.marks().get(place).verdict())
              .filter(verdict -> verdict != ExamVerdict.VOID)
              .toList();
      return new Answered(
          place + 1,
          question.source().entry(),
          Source.of(question.source()),
          verdicts.size(),
          verdicts.stream().filter(verdict -> verdict == ExamVerdict.RIGHT).count(),
          verdicts.stream().filter(verdict -> verdict == ExamVerdict.WRONG).count());
    }
  }
}

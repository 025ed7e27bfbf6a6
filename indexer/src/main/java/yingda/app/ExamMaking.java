package yingda.app;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import yingda.document.DocumentStore;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.exams.Exam;
import yingda.exams.ExamMaker;
import yingda.exams.ExamQuestion;
import yingda.exams.ExamSetting;
import yingda.knowledge.KnowledgeBase;
import yingda.usage.FreeText;
import yingda.usage.UsageLog;

/** Makes exams of what is published. Safe for concurrent use. */
public final class ExamMaking {
  private final DocumentStore store;
  private final UsageLog usage;
  private final Clock clock;

  ExamMaking(DocumentStore store, UsageLog usage, Clock clock) {
    this.store = store;
    this.usage = usage;
    this.clock = clock;
  }

  /**
   * Makes an exam and keeps it.
   *
   * @param name for people
   * @throws RejectedException INVALID if the name is blank or nothing can be asked
   */
  public Exam make(Caller caller, String name, ExamSetting setting) {
    caller.need(Operation.MAKE_EXAM);
    FreeText.check("name", name, Exam.MOST_NAME);
    if (name.isBlank()) {
      throw Refusal.invalid("exam-unnamed").at("name");
    }
    Instant now = clock.instant();
    ExamTopics topics = new ExamTopics(store, usage.upToDate(), KnowledgeBase.markup());
    ExamTopics.Material material = topics.of(setting, now);
    List<ExamQuestion> questions = ExamMaker.make(setting, material.topics(), material.answers());
    if (questions.isEmpty()) {
      throw Refusal.invalid("exam-empty").at("setting");
    }
    return usage
        .store()
        .keep(new Exam(0, now, caller.nameOrNull(), name.strip(), setting, questions));
  }

  /**
   * An exam with what is right, for whoever made it and for admins.
   *
   * @throws RejectedException NOT_FOUND if there is none, FORBIDDEN if somebody else made it
   */
  public Exam key(Caller caller, long id) {
    caller.need(Operation.MAKE_EXAM);
    Exam exam = usage.store().exam(id);
    mayKnow(caller, exam);
    return exam;
  }

  /** What is right, and who answered what, knows who made it. */
  static void mayKnow(Caller caller, Exam exam) {
    if (!caller.may(Permission.ADMINISTER) && !caller.id().equals(exam.author())) {
      throw Refusal.of(Reason.FORBIDDEN, "exam-of-others")
          .with("caller", caller.id())
          .at("exam " + exam.id());
    }
  }
}

package yingda.app;

import java.time.Instant;
import java.util.List;
import yingda.document.RejectedException;
import yingda.exams.Exam;
import yingda.exams.ExamAttempt;
import yingda.exams.ExamFigures;
import yingda.exams.ExamFinding;
import yingda.usage.UsageLog;

/**
 * How exams went: by person for whoever may know, by entry for writers. Safe for concurrent use.
 */
public final class ExamReporting {
  private final UsageLog usage;

  ExamReporting(UsageLog usage) {
    this.usage = usage;
  }

  /**
   * What everybody answered in an exam, for whoever made it and for admins.
   *
   * @throws RejectedException NOT_FOUND if there is none, FORBIDDEN if somebody else made it
   */
  public List<ExamAttempt> results(Caller caller, long id) {
    caller.need(Operation.MAKE_EXAM);
    Exam exam = usage.store().exam(id);
    ExamMaking.mayKnow(caller, exam);
    return usage.store().attempts(id);
  }

  /** The entries that staff answered worst from an instant on, without names. */
  public List<ExamFinding> findings(Caller caller, Instant since) {
    caller.need(Operation.READ_EXAM_FINDINGS);
    return ExamFigures.of(usage.store(), since);
  }
}

package yingda.exams;

import static java.util.Comparator.comparingDouble;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what staff answered, by entry. */
public final class ExamFigures {
  private int answered;
  private int wrong;
  private double sum;
  private final ExamSource source;

  private ExamFigures(ExamSource source) {
    this.source = source;
  }

  /**
   * Entries that were asked about from an instant on and not always answered right, worst first.
   */
  public static List<ExamFinding> of(ExamStore store, Instant since) {
    Map<Long, Exam> exams = new HashMap<>();
    Map<String, ExamFigures> byEntry = new TreeMap<>();
    for (ExamAttempt attempt : store.attemptsSince(since)) {
      List<ExamQuestion> asked = exams.computeIfAbsent(attempt.examId(), store::exam).questions();
      for (int i = 0; i < asked.size(); i++) {
        ExamSource source = asked.get(i).source();
        byEntry
            .computeIfAbsent(source.address(), none -> new ExamFigures(source))
            .add(attempt.marks().get(i));
      }
    }
    return byEntry.values().stream()
        .filter(figures -> figures.sum < figures.answered)
        .map(ExamFigures::finding)
        .sorted(comparingDouble(ExamFinding::share))
        .toList();
  }

  private void add(ExamMark mark) {
    if (mark.counts()) {
      answered++;
      sum += mark.share();
      wrong += mark.verdict() == ExamVerdict.WRONG ? 1 : 0;
    }
  }

  private ExamFinding finding() {
    return new ExamFinding(
        source.documentId(),
        source.anchor(),
        source.title(),
        source.entry(),
        answered,
        wrong,
        sum / answered);
  }
}

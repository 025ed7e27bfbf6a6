package yingda.usage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import yingda.search.Decision;
import yingda.triage.QuestionAnalysis.Aspect;

/**
 * What was asked in a span, and what came of it, in numbers.
 *
 * @param steps those in which something was asked, in order
 * @param verdicts how often each was given on replies of the span
 * @param times how long the replies took
 * @param questions asked most, in the same words; only those whose words are not forgotten
 * @param unanswered those of them that were handed over most often
 * @param entries offered first most often
 * @param rejected those that most verdicts spoke against
 * @param labels how often each was told of the questions, by aspect, most often first
 */
public record UsageReport(
    List<Step> steps,
    Map<Verdict, Long> verdicts,
    Times times,
    List<AskedOften> questions,
    List<AskedOften> unanswered,
    List<OfferedOften> entries,
    List<OfferedOften> rejected,
    Map<Aspect, List<Labelled>> labels) {

  /**
   * @param decisions how often each was taken
   */
  public record Step(Instant start, Map<Decision, Long> decisions) {
    public Step {
      decisions = Map.copyOf(decisions);
    }
  }

  /** At the median, and what 95 and 99 of 100 replies did not exceed; zero if there was none. */
  public record Times(Duration median, Duration p95, Duration p99) {}

  /**
   * @param unanswered how often the decision was to hand over, though a text could have answered
   */
  public record AskedOften(String question, long asked, long unanswered) {}

  /**
   * @param label such as 业务/退款 of a kind, or {@code angry} of a mood
   * @param unanswered how often the decision was to hand over
   */
  public record Labelled(String label, long asked, long unanswered) {}

  /**
   * @param offered how often it came first and was sure
   * @param accepted in how many questions some verdict spoke for it
   * @param rejected in how many one spoke against it
   */
  public record OfferedOften(
      String documentId, String anchor, long offered, long accepted, long rejected) {}

  public UsageReport {
    steps = List.copyOf(steps);
    verdicts = Map.copyOf(verdicts);
    questions = List.copyOf(questions);
    unanswered = List.copyOf(unanswered);
    entries = List.copyOf(entries);
    rejected = List.copyOf(rejected);
    labels = Map.copyOf(labels);
  }
}

package yingda.usage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import yingda.search.Decision;

/**
 * What was asked in a span, and what came of it, in numbers.
 *
 * @param steps those in which something was asked, in order
 * @param verdicts how often each was given on replies of the span
 * @param times how long the replies took
 * @param questions asked most, in the same words; only those whose words are not forgotten
 * @param entries offered first most often
 */
public record UsageReport(
    List<Step> steps,
    Map<Verdict, Long> verdicts,
    Times times,
    List<AskedOften> questions,
    List<OfferedOften> entries) {

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
   * @param unanswered how often the decision was to hand over
   */
  public record AskedOften(String question, long asked, long unanswered) {}

  /**
   * @param accepted in how many questions some verdict spoke for it
   * @param rejected in how many one spoke against it
   */
  public record OfferedOften(
      String documentId, String anchor, long offered, long accepted, long rejected) {}

  public UsageReport {
    steps = List.copyOf(steps);
    verdicts = Map.copyOf(verdicts);
    questions = List.copyOf(questions);
    entries = List.copyOf(entries);
  }
}

package yingda.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import yingda.search.Decision;
import yingda.training.CalibrationTrainer;
import yingda.training.LabelledConfidence;

/**
 * What confidence is worth on questions that it was not chosen on. Calibration and threshold are
 * chosen on one half of a set and judged on the other, and the other way round.
 */
public final class CrossValidation {
  /** Whose numbers decide. */
  public enum Numbers {
    /** Calibration and threshold in use. */
    IN_USE,
    /** The calibration in use, with a threshold chosen on the other half. */
    THRESHOLD_CHOSEN,
    /** Both chosen on the other half. */
    LEARNED
  }

  /**
   * One half of a set, judged.
   *
   * @param questions how many of it have an answer
   * @param coverage share of these that are answered
   * @param precision share of right ones among all answered; null if nothing was answered
   * @param deviation standard deviation of the coverage, had other such questions been drawn
   * @param error expected calibration error
   * @param best share that would be answered had the threshold been chosen on this half itself:
   *     what the order by confidence allows at that precision
   */
  public record Half(
      Numbers numbers,
      boolean first,
      int questions,
      double coverage,
      @Nullable Double precision,
      double deviation,
      double error,
      double best) {}

  private CrossValidation() {}

  /**
   * Both halves of a set, by each kind of numbers.
   *
   * @param precision share of right ones wanted among the answers
   */
  public static List<Half> of(SetResult result, double precision) {
    List<Half> halves = new ArrayList<>();
    for (boolean first : List.of(true, false)) {
      List<QueryResult> judged = half(result, QueryResult::isInFirstHalf, first);
      List<QueryResult> others = half(result, QueryResult::isInFirstHalf, !first);
      double sure = CalibrationTrainer.sure(labelled(others), precision);
      halves.add(half(Numbers.IN_USE, first, judged, precision));
      halves.add(
          half(
              Numbers.THRESHOLD_CHOSEN,
              first,
              judged.stream().map(one -> decided(one, sure)).toList(),
              precision));
      halves.add(half(Numbers.LEARNED, first, Calibrated.by(others, judged, precision), precision));
    }
    return halves;
  }

  private static List<QueryResult> half(
      SetResult result, Predicate<QueryResult> isInFirst, boolean first) {
    return result.trials().stream().filter(one -> isInFirst.test(one) == first).toList();
  }

  private static Half half(
      Numbers numbers, boolean first, List<QueryResult> judged, double precision) {
    Coverage coverage = Coverage.ofAnswers(judged);
    int answerable = (int) judged.stream().filter(QueryResult::isAnswerable).count();
    double share = coverage.share();
    double best = CalibrationTrainer.sure(labelled(judged), precision);
    return new Half(
        numbers,
        first,
        answerable,
        share,
        coverage.precision(),
        answerable == 0 ? 0 : Math.sqrt(share * (1 - share) / answerable),
        Reliability.error(Reliability.bins(judged)),
        Coverage.ofAnswers(judged.stream().map(one -> decided(one, best)).toList()).share());
  }

  private static QueryResult decided(QueryResult result, double sure) {
    return result.judged(
        result.confidence(), result.confidence() >= sure ? Decision.ANSWER : Decision.ESCALATE);
  }

  private static List<LabelledConfidence> labelled(List<QueryResult> results) {
    return results.stream()
        .filter(result -> result.features() != null)
        .map(result -> new LabelledConfidence(result.confidence(), result.isRight()))
        .toList();
  }
}

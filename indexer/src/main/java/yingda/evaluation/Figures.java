package yingda.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A set of queries in numbers, all but the counts from 0 to 1 and rounded to three decimals. A
 * query without an answer is never right.
 *
 * @param answerable how many queries have an answer
 * @param unanswerable how many have none
 * @param top1 P@1, share of those with an answer whose first reply is right
 * @param reciprocal MRR@10, mean reciprocal rank of the first right reply
 * @param recall R@10, mean share of what is right that is among the first ten
 * @param auroc how well confidence tells those with an answer from those without, by their kind;
 *     here and below it is the one learned from such questions, but not from these ({@link
 *     Calibrated})
 * @param coverage share of those with an answer that can be answered with a precision of 95 %, at a
 *     threshold chosen on other queries
 * @param precision the one reached there, on all queries; null if nothing was answered
 * @param answered share of those with an answer for which the decision was to answer, with the
 *     calibration in use
 * @param answeredRight share of right ones among all answered; null if none was
 * @param calibrationError expected calibration error over ten bins
 * @param reliability the bins
 * @param notFirst the rank of the first right reply, 0 if none, by query, where it is not the first
 */
public record Figures(
    int answerable,
    int unanswerable,
    double top1,
    double reciprocal,
    double recall,
    Map<String, Double> auroc,
    double coverage,
    @Nullable Double precision,
    double answered,
    @Nullable Double answeredRight,
    double calibrationError,
    List<CalibrationBin> reliability,
    Map<String, Integer> notFirst) {
  /** The precision coverage is measured at. */
  private static final double WANTED = 0.95;

  private static final double THOUSAND = 1_000;

  static Figures of(List<QueryResult> trials) {
    int answerable = (int) trials.stream().filter(QueryResult::isAnswerable).count();
    RankMetrics ranks = RankMetrics.of(trials);
    List<QueryResult> calibrated = Calibrated.of(trials, WANTED);
    Coverage coverage = Coverage.ofAnswers(calibrated);
    Coverage decided = Coverage.ofAnswers(trials);
    List<CalibrationBin> bins = Reliability.bins(calibrated);
    return new Figures(
        answerable,
        trials.size() - answerable,
        rounded(ranks.top1()),
        rounded(ranks.reciprocal()),
        rounded(ranks.recall()),
        answerable == 0 ? Map.of() : Auroc.byKind(calibrated),
        rounded(coverage.share()),
        roundedOrNull(coverage.precision()),
        rounded(decided.share()),
        roundedOrNull(decided.precision()),
        rounded(Reliability.error(bins)),
        bins.stream().map(CalibrationBin::rounded).toList(),
        notFirst(trials));
  }

  private static Map<String, Integer> notFirst(List<QueryResult> trials) {
    Map<String, Integer> ranks = new TreeMap<>();
    for (QueryResult trial : trials) {
      if (trial.isAnswerable() && !trial.isRight()) {
        ranks.put(trial.query(), trial.rank());
      }
    }
    return ranks;
  }

  /** Those that must not fall, by the name people know them by. */
  Map<String, Double> guarded() {
    Map<String, Double> named = new LinkedHashMap<>();
    named.put("P@1", top1);
    named.put("MRR@10", reciprocal);
    named.put("R@10", recall);
    auroc.forEach((kind, area) -> named.put("AUROC " + kind, area));
    named.put("coverage", coverage);
    return named;
  }

  /** Those that are watched, but may go either way. */
  Map<String, @Nullable Double> watched() {
    Map<String, @Nullable Double> named = new LinkedHashMap<>();
    named.put("precision", precision);
    named.put("answered", answered);
    named.put("answered right", answeredRight);
    named.put("calibration error", calibrationError);
    return named;
  }

  static double rounded(double figure) {
    return Math.round(figure * THOUSAND) / THOUSAND;
  }

  private static @Nullable Double roundedOrNull(@Nullable Double figure) {
    return figure == null ? null : rounded(figure);
  }
}

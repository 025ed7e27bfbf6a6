package yingda.evaluation;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Where the right replies stand, averaged over the queries that have an answer.
 *
 * @param top1 share whose first reply is right (P@1)
 * @param reciprocal mean of 1 / rank of the first right reply among ten, 0 if there is none
 *     (MRR@10)
 * @param recall mean share of what is right that is among the first ten (R@10)
 */
record RankMetrics(double top1, double reciprocal, double recall) {
  static RankMetrics of(List<QueryResult> trials) {
    List<QueryResult> answerable = trials.stream().filter(QueryResult::isAnswerable).toList();
    return new RankMetrics(
        mean(answerable, trial -> trial.isRight() ? 1 : 0),
        mean(answerable, trial -> trial.rank() == 0 ? 0 : 1.0 / trial.rank()),
        mean(answerable, QueryResult::found));
  }

  private static double mean(List<QueryResult> trials, ToDoubleFunction<QueryResult> value) {
    return trials.stream().mapToDouble(value).average().orElse(0);
  }
}

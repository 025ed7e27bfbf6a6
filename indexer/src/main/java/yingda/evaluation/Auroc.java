package yingda.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How well confidence tells questions with an answer from those without: the area under the
 * receiver operating characteristic, which is how often one of the former has the higher confidence
 * when one of each is drawn. 1 is always, 0.5 is by chance; an equal confidence counts half.
 */
final class Auroc {
  private Auroc() {}

  /** By the kind of the questions without an answer. */
  static Map<String, Double> byKind(List<QueryResult> trials) {
    double[] answerable = confidences(trials, QueryResult::isAnswerable);
    Map<String, Double> areas = new TreeMap<>();
    for (String kind : kinds(trials)) {
      double[] others = confidences(trials, trial -> kind.equals(trial.kind()));
      areas.put(kind, Figures.rounded(area(answerable, others)));
    }
    return areas;
  }

  private static Collection<String> kinds(List<QueryResult> trials) {
    return trials.stream()
        .map(QueryResult::kind)
        .filter(kind -> kind != null)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static double[] confidences(List<QueryResult> trials, Predicate<QueryResult> which) {
    return trials.stream().filter(which).mapToDouble(QueryResult::confidence).sorted().toArray();
  }

  /**
   * @param higher sorted, of those that should have the higher confidence
   * @param lower sorted
   */
  static double area(double[] higher, double[] lower) {
    double won = 0;
    for (double confidence : higher) {
      int below = countBelow(lower, confidence);
      int notAbove = countBelow(lower, Math.nextUp(confidence));
      won += (below + notAbove) / 2.0;
    }
    return won / higher.length / lower.length;
  }

  private static int countBelow(double[] sorted, double bound) {
    int start = 0;
    int end = sorted.length;
    while (start < end) {
      int middle = (start + end) >>> 1;
      if (sorted[middle] < bound) {
        start = middle + 1;
      } else {
        end = middle;
      }
    }
    return start;
  }
}

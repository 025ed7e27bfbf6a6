package yingda.evaluation;

import java.util.ArrayList;
import java.util.List;

/** Whether confidence is what it claims to be: the probability that the first reply is right. */
final class Reliability {
  private static final int BINS = 10;

  private Reliability() {}

  /** Those bins that have queries, in order. */
  static List<CalibrationBin> bins(List<QueryResult> trials) {
    List<CalibrationBin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      int number = bin;
      List<QueryResult> inside = trials.stream().filter(trial -> binOf(trial) == number).toList();
      if (!inside.isEmpty()) {
        bins.add(bin((double) number / BINS, inside));
      }
    }
    return bins;
  }

  private static int binOf(QueryResult trial) {
    return Math.min(BINS - 1, (int) (trial.confidence() * BINS));
  }

  private static CalibrationBin bin(double from, List<QueryResult> trials) {
    double confidence = trials.stream().mapToDouble(QueryResult::confidence).sum() / trials.size();
    long right = trials.stream().filter(QueryResult::isRight).count();
    return new CalibrationBin(from, trials.size(), confidence, (double) right / trials.size());
  }

  /**
   * The expected calibration error: how far confidence and the share of right replies are apart in
   * a bin, averaged by the number of queries (Naeini, Cooper and Hauskrecht, AAAI 2015).
   */
  static double error(List<CalibrationBin> bins) {
    double apart = 0;
    int count = 0;
    for (CalibrationBin bin : bins) {
      apart += bin.count() * Math.abs(bin.confidence() - bin.right());
      count += bin.count();
    }
    return count == 0 ? 0 : apart / count;
  }
}

package yingda.evaluation;

import java.util.List;

/**
 * How long replies took, in milliseconds, one after the other on one thread.
 *
 * @param percentile99 by the nearest rank
 */
public record Timing(double median, double percentile99) {
  static Timing of(List<QueryResult> trials) {
    long[] sorted = trials.stream().mapToLong(QueryResult::nanos).sorted().toArray();
    return new Timing(percentile(sorted, 50), percentile(sorted, 99));
  }

  private static double percentile(long[] sorted, int percent) {
    int rank = (sorted.length * percent + 99) / 100;
    return sorted.length == 0 ? 0 : sorted[rank - 1] / 1e6;
  }
}

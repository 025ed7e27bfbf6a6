package yingda.evaluation;

import java.util.List;

/**
 * What came of a set of queries.
 *
 * @param name of the set
 * @param figures the same on every machine
 * @param timing of this run
 * @param trials in the order of the queries
 */
public record SetResult(String name, Figures figures, Timing timing, List<QueryResult> trials) {
  public SetResult {
    trials = List.copyOf(trials);
  }

  static SetResult of(String name, List<QueryResult> trials) {
    return new SetResult(name, Figures.of(trials), Timing.of(trials), trials);
  }
}

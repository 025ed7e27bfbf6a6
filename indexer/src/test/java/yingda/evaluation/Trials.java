package yingda.evaluation;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.ranking.Feature;
import yingda.ranking.FeatureVector;
import yingda.search.Decision;

/** Trials for tests: what is not said does not matter there. */
final class Trials {
  private static int count;

  private Trials() {}

  static QueryResult ranked(int rank, double confidence) {
    return trial(null, rank, confidence);
  }

  static QueryResult right(double confidence) {
    return ranked(1, confidence);
  }

  static QueryResult wrong(double confidence) {
    return ranked(0, confidence);
  }

  static QueryResult unanswerable(String kind, double confidence) {
    return trial(kind, 0, confidence);
  }

  private static QueryResult trial(@Nullable String kind, int rank, double confidence) {
    String id = "q" + count++;
    double found = rank > 0 ? 1 : 0;
    return new QueryResult(
        id, "set", kind, rank, found, features(confidence), confidence, Decision.CLARIFY, 1);
  }

  /** The stronger, the surer. */
  private static FeatureVector features(double strength) {
    return new FeatureVector(Map.of(Feature.ENTRY_COVERAGE, strength));
  }
}

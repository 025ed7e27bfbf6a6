package yingda.evaluation;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.search.Decision;
import yingda.search.Evidence;
import yingda.search.Signal;

/** Trials for tests: what is not said does not matter there. */
final class Trials {
  private static int count;

  private Trials() {}

  static Trial ranked(int rank, double confidence) {
    return trial(null, rank, confidence);
  }

  static Trial right(double confidence) {
    return ranked(1, confidence);
  }

  static Trial wrong(double confidence) {
    return ranked(0, confidence);
  }

  static Trial unanswerable(String kind, double confidence) {
    return trial(kind, 0, confidence);
  }

  private static Trial trial(@Nullable String kind, int rank, double confidence) {
    String id = "q" + count++;
    double found = rank > 0 ? 1 : 0;
    return new Trial(
        id, "set", kind, rank, found, evidence(confidence), confidence, Decision.CLARIFY, 1);
  }

  /** The stronger, the surer. */
  private static Evidence evidence(double strength) {
    return new Evidence(Map.of(Signal.ANSWERED, strength));
  }
}

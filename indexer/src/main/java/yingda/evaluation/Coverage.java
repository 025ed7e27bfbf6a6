package yingda.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * How many questions can be answered without asking a person, if so many of the answers have to be
 * right.
 *
 * @param share of the questions with an answer that are answered
 * @param precision the share of right ones among all answers given, to questions without an answer
 *     too; null if none was given
 */
record Coverage(double share, @Nullable Double precision) {
  /**
   * The coverage when a first reply is given as the answer from a threshold of confidence on. The
   * lowest threshold with the wanted precision is chosen on one half of the questions and measured
   * on the other, and the other way round: what it reaches on questions it has not seen is what
   * counts.
   */
  static Coverage at(double wanted, List<Trial> trials) {
    List<Trial> first = trials.stream().filter(Coverage::isInFirstHalf).toList();
    List<Trial> second = trials.stream().filter(trial -> !isInFirstHalf(trial)).toList();
    List<Trial> answered = new ArrayList<>(from(threshold(wanted, second), first));
    answered.addAll(from(threshold(wanted, first), second));
    return of(trials, answered);
  }

  private static List<Trial> from(double threshold, List<Trial> trials) {
    return trials.stream().filter(trial -> trial.confidence() >= threshold).toList();
  }

  /**
   * @param answered those of the trials whose first reply is given as the answer
   */
  static Coverage of(List<Trial> trials, List<Trial> answered) {
    long answerable = trials.stream().filter(Trial::isAnswerable).count();
    long covered = answered.stream().filter(Trial::isAnswerable).count();
    long right = answered.stream().filter(Trial::isRight).count();
    return new Coverage(
        answerable == 0 ? 0 : (double) covered / answerable,
        answered.isEmpty() ? null : (double) right / answered.size());
  }

  /** By its id, so that a query stays in its half whatever becomes of the others. */
  private static boolean isInFirstHalf(Trial trial) {
    CRC32 hash = new CRC32();
    hash.update(trial.query().getBytes(StandardCharsets.UTF_8));
    return (hash.getValue() & 1) == 0;
  }

  /** Infinite if no threshold is high enough. */
  private static double threshold(double wanted, List<Trial> trials) {
    List<Trial> surestFirst =
        trials.stream().sorted(Comparator.comparingDouble(Trial::confidence).reversed()).toList();
    double threshold = Double.POSITIVE_INFINITY;
    int right = 0;
    for (int i = 0; i < surestFirst.size(); i++) {
      Trial trial = surestFirst.get(i);
      right += trial.isRight() ? 1 : 0;
      boolean lastOfEquals =
          i + 1 == surestFirst.size() || surestFirst.get(i + 1).confidence() < trial.confidence();
      if (lastOfEquals && right >= wanted * (i + 1)) {
        threshold = trial.confidence();
      }
    }
    return threshold;
  }
}

package yingda.search;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * Learns weights from contests: the right hit should have most of the score (softmax over the hits
 * of a question). Held to the weights that were in use, as a few golden questions must not turn an
 * order that holds for many.
 */
public final class Weigher {
  /** Strength of the weights before, see {@link Newton}. */
  private static final double PRIOR = 2;

  /** All that may tell hits apart: not what all have, or only the first, or a guess. */
  private static final List<Signal> SIGNALS =
      List.copyOf(
          EnumSet.complementOf(
              EnumSet.of(
                  Signal.LEAD,
                  Signal.LONG,
                  Signal.GUESSED,
                  Signal.FAMILIAR,
                  Signal.STRANGE,
                  Signal.OFF_TOPIC,
                  Signal.NAMED,
                  Signal.UNSAID,
                  Signal.OPEN,
                  Signal.RIVALLED)));

  private Weigher() {}

  /**
   * The weights that fit best.
   *
   * @param before by which the hits were put in order
   */
  public static Weights fit(List<Contest> contests, Weights before) {
    double[] prior = SIGNALS.stream().mapToDouble(before::of).toArray();
    double[] fitted =
        Newton.least(
            (weights, gradient, curvature) ->
                contests.stream()
                    .filter(Contest::isOpen)
                    .forEach(contest -> add(contest, weights, gradient, curvature)),
            prior,
            PRIOR);
    Map<Signal, Double> values = new EnumMap<>(Signal.class);
    for (int i = 0; i < fitted.length; i++) {
      if (fitted[i] != 0) {
        values.put(SIGNALS.get(i), fitted[i]);
      }
    }
    return new Weights(values);
  }

  /** Where several are right, the one that is ahead shall win: the others need not. */
  private static void add(
      Contest contest, double[] weights, double[] gradient, double[][] curvature) {
    List<double[]> hits = new ArrayList<>();
    contest.wrong().forEach(evidence -> hits.add(values(evidence)));
    double[] winner =
        Collections.max(
            contest.right().stream().map(Weigher::values).toList(),
            comparingDouble(values -> score(values, weights)));
    hits.add(winner);
    double[] shares = shares(hits, weights);
    double[] mean = new double[weights.length];
    for (int hit = 0; hit < shares.length; hit++) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += shares[hit] * hits.get(hit)[i];
      }
    }
    for (int i = 0; i < mean.length; i++) {
      gradient[i] += mean[i] - winner[i];
    }
    for (int hit = 0; hit < shares.length; hit++) {
      addSpread(hits.get(hit), mean, shares[hit], curvature);
    }
  }

  private static void addSpread(
      double[] values, double[] mean, double share, double[][] curvature) {
    for (int i = 0; i < mean.length; i++) {
      for (int j = 0; j < mean.length; j++) {
        curvature[i][j] += share * (values[i] - mean[i]) * (values[j] - mean[j]);
      }
    }
  }

  private static double[] shares(List<double[]> hits, double[] weights) {
    double[] scores = hits.stream().mapToDouble(values -> score(values, weights)).toArray();
    double best = Arrays.stream(scores).max().orElse(0);
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(scores[i] - best);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
    return scores;
  }

  private static double score(double[] values, double[] weights) {
    double score = 0;
    for (int i = 0; i < values.length; i++) {
      score += weights[i] * values[i];
    }
    return score;
  }

  private static double[] values(Evidence evidence) {
    return SIGNALS.stream().mapToDouble(evidence::of).toArray();
  }
}

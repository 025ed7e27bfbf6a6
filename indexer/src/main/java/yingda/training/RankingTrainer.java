package yingda.training;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import yingda.ranking.Feature;
import yingda.ranking.FeatureVector;
import yingda.ranking.LinearModel;

/**
 * Learns weights from examples: the right hit should have most of the score (softmax over the hits
 * of a question). Held to the weights that were in use, as a few golden questions must not turn an
 * order that holds for many.
 */
public final class RankingTrainer {
  /** Strength of the weights before, see {@link NewtonMethod}. */
  private static final double PRIOR = 2;

  /** All that may tell hits apart: not what all have, or only the first, or a guess. */
  private static final List<Feature> FEATURES =
      List.copyOf(
          EnumSet.complementOf(
              EnumSet.of(
                  Feature.LEAD,
                  Feature.QUERY_LENGTH,
                  Feature.GUESSED,
                  Feature.IN_DOMAIN,
                  Feature.OUT_OF_DOMAIN,
                  Feature.DOMAIN_MISMATCH,
                  Feature.SUBJECT_COVERAGE,
                  Feature.UNASKED_SUBJECT,
                  Feature.MISSING_SUBJECT,
                  Feature.RIVAL,
                  Feature.UNKNOWN_MODEL)));

  private RankingTrainer() {}

  /**
   * The weights that fit best.
   *
   * @param before by which the hits were put in order
   */
  public static LinearModel fit(List<RankingExample> examples, LinearModel before) {
    double[] prior = FEATURES.stream().mapToDouble(before::of).toArray();
    double[] fitted =
        NewtonMethod.least(
            (weights, gradient, curvature) ->
                examples.stream()
                    .filter(RankingExample::isOpen)
                    .forEach(example -> add(example, weights, gradient, curvature)),
            prior,
            PRIOR);
    Map<Feature, Double> values = new EnumMap<>(Feature.class);
    for (int i = 0; i < fitted.length; i++) {
      if (fitted[i] != 0) {
        values.put(FEATURES.get(i), fitted[i]);
      }
    }
    return new LinearModel(values);
  }

  /** Where several are right, the one that is ahead shall win: the others need not. */
  private static void add(
      RankingExample example, double[] weights, double[] gradient, double[][] curvature) {
    List<double[]> hits = new ArrayList<>();
    example.wrong().forEach(features -> hits.add(values(features)));
    double[] winner =
        Collections.max(
            example.right().stream().map(RankingTrainer::values).toList(),
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

  private static double[] values(FeatureVector features) {
    return FEATURES.stream().mapToDouble(features::of).toArray();
  }
}

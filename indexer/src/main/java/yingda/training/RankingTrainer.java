package yingda.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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
                  Feature.CROWD,
                  Feature.QUERY_LENGTH,
                  Feature.GUESSED,
                  Feature.SAME_BUT_NUMBERS,
                  Feature.ANTONYM,
                  Feature.IN_DOMAIN,
                  Feature.OUT_OF_DOMAIN,
                  Feature.DOMAIN_MISMATCH,
                  Feature.SUBJECT_COVERAGE,
                  Feature.UNASKED_SUBJECT,
                  Feature.MISSING_SUBJECT,
                  Feature.RIVAL,
                  Feature.UNKNOWN_MODEL,
                  Feature.UNKNOWN_SUBJECT)));

  /**
   * An example in numbers, one row for each hit.
   *
   * @param values of the features that are learned
   * @param fixed what all other features give each hit
   * @param right how many of the first rows are right
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Numbers(double[][] values, double[] fixed, int right, double weight) {}

  private RankingTrainer() {}

  /**
   * The weights that fit best.
   *
   * @param before by which the hits were put in order
   */
  public static LinearModel fit(List<RankingExample> examples, LinearModel before) {
    return fit(examples, before, FEATURES, PRIOR);
  }

  /**
   * The same where only some features are learned, and the others count what they did.
   *
   * @param learned no other weight is changed
   * @param strength how much these are held to what they were, see {@link NewtonMethod}
   */
  public static LinearModel fit(
      List<RankingExample> examples,
      LinearModel before,
      Collection<Feature> learned,
      double strength) {
    List<Feature> features = List.copyOf(learned);
    LinearModel fixed = before.without(features);
    List<Numbers> open =
        examples.stream()
            .filter(RankingExample::isOpen)
            .map(example -> numbers(example, features, fixed))
            .toList();
    double[] fitted =
        NewtonMethod.least(
            (weights, gradient, curvature) ->
                open.forEach(example -> add(example, weights, gradient, curvature)),
            features.stream().mapToDouble(before::of).toArray(),
            strength);
    Map<Feature, Double> values = new EnumMap<>(Feature.class);
    values.putAll(fixed.values());
    for (int i = 0; i < fitted.length; i++) {
      if (fitted[i] != 0) {
        values.put(features.get(i), fitted[i]);
      }
    }
    return new LinearModel(values);
  }

  private static Numbers numbers(
      RankingExample example, List<Feature> features, LinearModel fixed) {
    List<FeatureVector> hits = new ArrayList<>(example.right());
    hits.addAll(example.wrong());
    return new Numbers(
        hits.stream()
            .map(hit -> features.stream().mapToDouble(hit::of).toArray())
            .toArray(double[][]::new),
        hits.stream().mapToDouble(fixed::score).toArray(),
        example.right().size(),
        example.weight());
  }

  /** Where several are right, the one that is ahead shall win: the others need not. */
  private static void add(
      Numbers example, double[] weights, double[] gradient, double[][] curvature) {
    double[] scores = new double[example.fixed().length];
    int winner = 0;
    for (int hit = 0; hit < scores.length; hit++) {
      scores[hit] = example.fixed()[hit] + product(example.values()[hit], weights);
      winner = hit < example.right() && scores[hit] > scores[winner] ? hit : winner;
    }
    for (int hit = 0; hit < example.right(); hit++) {
      scores[hit] = hit == winner ? scores[hit] : Double.NEGATIVE_INFINITY;
    }
    double[] shares = shares(scores);
    double[] mean = new double[weights.length];
    for (int hit = 0; hit < shares.length; hit++) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += shares[hit] * example.values()[hit][i];
      }
    }
    for (int i = 0; i < mean.length; i++) {
      gradient[i] += example.weight() * (mean[i] - example.values()[winner][i]);
    }
    for (int hit = 0; hit < shares.length; hit++) {
      addSpread(example.values()[hit], mean, example.weight() * shares[hit], curvature);
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

  private static double[] shares(double[] scores) {
    double best = Arrays.stream(scores).max().orElse(0);
    double[] shares = Arrays.stream(scores).map(score -> Math.exp(score - best)).toArray();
    double sum = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(share -> share / sum).toArray();
  }

  private static double product(double[] values, double[] weights) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
    }
    return sum;
  }
}

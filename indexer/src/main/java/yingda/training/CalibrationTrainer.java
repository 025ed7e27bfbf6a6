package yingda.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import yingda.ranking.Calibration;
import yingda.ranking.Feature;
import yingda.ranking.RankingParameters;

/**
 * Learns a calibration from questions with known answers: logistic regression held to {@link
 * RankingParameters#calibration}.
 */
public final class CalibrationTrainer {
  /** Strength of the default, see {@link NewtonMethod}. */
  private static final double PRIOR = 0.3;

  private static final List<Feature> FEATURES = List.of(Feature.values());

  private CalibrationTrainer() {}

  /**
   * The calibration that fits best.
   *
   * @param precision share of right ones wanted among replies sent as they are
   */
  public static Calibration fit(List<LabelledHit> judged, double precision) {
    Calibration before = RankingParameters.DEFAULT.calibration();
    double[] coefficients = new double[FEATURES.size() + 1];
    coefficients[FEATURES.size()] = before.bias();
    for (int i = 0; i < FEATURES.size(); i++) {
      coefficients[i] = before.weights().getOrDefault(FEATURES.get(i), 0.0);
    }
    Calibration nothing = new Calibration(0, Map.of(), before.sure());
    return withSure(fitted(judged, nothing, FEATURES, coefficients, PRIOR), judged, precision);
  }

  /**
   * The same where only some features are learned, without belief in what they were, and the others
   * count what they did.
   *
   * @param learned no other number is changed
   * @param strength how much these are held to 0, see {@link NewtonMethod}
   */
  public static Calibration fit(
      List<LabelledHit> judged, Calibration before, Collection<Feature> learned, double strength) {
    Map<Feature, Double> others = new EnumMap<>(Feature.class);
    others.putAll(before.weights());
    others.keySet().removeAll(Set.copyOf(learned));
    Calibration fixed = new Calibration(before.bias(), others, before.sure());
    return fitted(judged, fixed, List.copyOf(learned), new double[learned.size()], strength);
  }

  /**
   * @param prior of the features that are learned; one more is that of the bias
   */
  private static Calibration fitted(
      List<LabelledHit> judged,
      Calibration fixed,
      List<Feature> learned,
      double[] prior,
      double strength) {
    List<double[]> values = new ArrayList<>();
    for (LabelledHit hit : judged) {
      double[] row = new double[prior.length];
      Arrays.fill(row, 1);
      for (int i = 0; i < learned.size(); i++) {
        row[i] = hit.features().of(learned.get(i));
      }
      values.add(row);
    }
    double[] offsets = judged.stream().mapToDouble(hit -> fixed.logit(hit.features())).toArray();
    double[] fitted =
        NewtonMethod.least(
            (coefficients, gradient, curvature) -> {
              for (int i = 0; i < offsets.length; i++) {
                add(judged.get(i), offsets[i], values.get(i), coefficients, gradient, curvature);
              }
            },
            prior,
            strength);
    Map<Feature, Double> weights = new EnumMap<>(Feature.class);
    weights.putAll(fixed.weights());
    for (int i = 0; i < learned.size(); i++) {
      weights.put(learned.get(i), fitted[i]);
    }
    double bias = fixed.bias() + (prior.length > learned.size() ? fitted[learned.size()] : 0);
    return new Calibration(bias, weights, fixed.sure());
  }

  private static Calibration withSure(
      Calibration fitted, List<LabelledHit> judged, double precision) {
    List<LabelledConfidence> confidences =
        judged.stream()
            .map(
                one ->
                    new LabelledConfidence(
                        fitted.confidence(one.features()), one.right(), one.weight()))
            .toList();
    return new Calibration(fitted.bias(), fitted.weights(), sure(confidences, precision));
  }

  private static void add(
      LabelledHit judged,
      double offset,
      double[] values,
      double[] coefficients,
      double[] gradient,
      double[][] curvature) {
    double logit = offset;
    for (int i = 0; i < values.length; i++) {
      logit += coefficients[i] * values[i];
    }
    double probability = 1 / (1 + Math.exp(-logit));
    double spread = judged.weight() * probability * (1 - probability);
    for (int i = 0; i < values.length; i++) {
      gradient[i] += judged.weight() * (probability - (judged.right() ? 1 : 0)) * values[i];
      for (int j = 0; j < values.length; j++) {
        curvature[i][j] += spread * values[i] * values[j];
      }
    }
  }

  /**
   * The lowest confidence from which on the replies are as precise as wanted, though one of them
   * more were wrong: what was just enough here is too little elsewhere. Above 1, so never reached,
   * if there is none.
   */
  public static double sure(List<LabelledConfidence> judged, double precision) {
    TreeMap<Double, List<LabelledConfidence>> bySureness = new TreeMap<>(Comparator.reverseOrder());
    for (LabelledConfidence one : judged) {
      bySureness.computeIfAbsent(one.confidence(), none -> new ArrayList<>()).add(one);
    }
    double sure = 2;
    double right = 0;
    double seen = 0;
    for (Map.Entry<Double, List<LabelledConfidence>> equallySure : bySureness.entrySet()) {
      for (LabelledConfidence one : equallySure.getValue()) {
        right += one.right() ? one.weight() : 0;
        seen += one.weight();
      }
      if (right >= precision * (seen + 1)) {
        sure = equallySure.getKey();
      }
    }
    return sure;
  }
}

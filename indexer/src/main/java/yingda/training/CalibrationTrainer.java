package yingda.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    double[] fitted =
        NewtonMethod.least(
            (coefficients, gradient, curvature) ->
                judged.forEach(one -> add(one, coefficients, gradient, curvature)),
            coefficients(RankingParameters.DEFAULT.calibration()),
            PRIOR);
    Map<Feature, Double> weights = new EnumMap<>(Feature.class);
    for (int i = 1; i < fitted.length; i++) {
      weights.put(FEATURES.get(i - 1), fitted[i]);
    }
    Calibration unsure = new Calibration(fitted[0], weights, 1);
    List<LabelledConfidence> confidences =
        judged.stream()
            .map(one -> new LabelledConfidence(unsure.confidence(one.features()), one.right()))
            .toList();
    return new Calibration(fitted[0], weights, sure(confidences, precision));
  }

  private static double[] coefficients(Calibration calibration) {
    double[] coefficients = new double[FEATURES.size() + 1];
    coefficients[0] = calibration.bias();
    for (int i = 1; i < coefficients.length; i++) {
      coefficients[i] = calibration.weights().getOrDefault(FEATURES.get(i - 1), 0.0);
    }
    return coefficients;
  }

  private static void add(
      LabelledHit judged, double[] coefficients, double[] gradient, double[][] curvature) {
    double[] values = new double[coefficients.length];
    values[0] = 1;
    double logit = coefficients[0];
    for (int i = 1; i < values.length; i++) {
      values[i] = judged.features().of(FEATURES.get(i - 1));
      logit += coefficients[i] * values[i];
    }
    double probability = 1 / (1 + Math.exp(-logit));
    for (int i = 0; i < values.length; i++) {
      gradient[i] += (probability - (judged.right() ? 1 : 0)) * values[i];
      for (int j = 0; j < values.length; j++) {
        curvature[i][j] += probability * (1 - probability) * values[i] * values[j];
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
    long right = 0;
    int seen = 0;
    for (Map.Entry<Double, List<LabelledConfidence>> equallySure : bySureness.entrySet()) {
      right += equallySure.getValue().stream().filter(LabelledConfidence::right).count();
      seen += equallySure.getValue().size();
      if (right >= precision * (seen + 1)) {
        sure = equallySure.getKey();
      }
    }
    return sure;
  }
}

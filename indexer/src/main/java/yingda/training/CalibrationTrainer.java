package yingda.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.DoubleStream;
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

  /** What a set counts, in questions, where each counts the same. */
  public static final double SET = 400;

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
    Calibration beside = new Calibration(0, Map.of(), before.besidePretrained(), before.sure());
    double[] fitted =
        fitted(
            judged,
            beside,
            hit -> DoubleStream.concat(values(hit, FEATURES), DoubleStream.of(1)).toArray(),
            coefficients,
            PRIOR);
    Calibration learned =
        new Calibration(
            fitted[FEATURES.size()],
            weights(Map.of(), FEATURES, fitted, 0),
            before.besidePretrained(),
            before.sure());
    return learned.withSure(sure(learned, judged, precision));
  }

  /**
   * What the features of the pretrained encoder count, and what the others count more beside it,
   * without belief in what they did; without it the others count what they did.
   *
   * @param sets first hits by where their questions are from; each set counts the same
   * @param pretrained features of the encoder
   * @param beside other features
   * @param precision share of right ones wanted in each set among replies sent as they are
   * @param strength how much all numbers are held to 0, see {@link NewtonMethod}
   */
  public static Calibration fitBeside(
      List<List<LabelledHit>> sets,
      Calibration before,
      List<Feature> pretrained,
      List<Feature> beside,
      double precision,
      double strength) {
    Map<Feature, Double> words = new EnumMap<>(Feature.class);
    words.putAll(before.weights());
    words.keySet().removeAll(Set.copyOf(pretrained));
    double[] fitted =
        fitted(
            evenly(sets),
            new Calibration(before.bias(), words, Map.of(), before.sure()),
            hit -> DoubleStream.concat(values(hit, pretrained), besideOf(hit, beside)).toArray(),
            new double[pretrained.size() + beside.size()],
            strength);
    Calibration learned =
        new Calibration(
            before.bias(),
            weights(words, pretrained, fitted, 0),
            weights(Map.of(), beside, fitted, pretrained.size()),
            before.sure());
    return learned.withSure(
        sets.stream()
            .mapToDouble(set -> sure(learned, set, precision))
            .max()
            .orElse(before.sure()));
  }

  /** All of them, each set of the same weight. */
  private static List<LabelledHit> evenly(List<List<LabelledHit>> sets) {
    return sets.stream()
        .flatMap(
            set ->
                set.stream()
                    .map(hit -> new LabelledHit(hit.features(), hit.right(), SET / set.size())))
        .toList();
  }

  private static DoubleStream values(LabelledHit hit, List<Feature> features) {
    return features.stream().mapToDouble(hit.features()::of);
  }

  private static DoubleStream besideOf(LabelledHit hit, List<Feature> features) {
    double near = hit.features().of(Feature.PRETRAINED);
    return values(hit, features).map(value -> near * value);
  }

  /** These weights and the learned ones, which begin at a place of all that was learned. */
  private static Map<Feature, Double> weights(
      Map<Feature, Double> before, List<Feature> learned, double[] fitted, int begin) {
    Map<Feature, Double> weights = new EnumMap<>(Feature.class);
    weights.putAll(before);
    for (int i = 0; i < learned.size(); i++) {
      weights.put(learned.get(i), fitted[begin + i]);
    }
    return weights;
  }

  /**
   * @param fixed what counts beside what is learned
   * @param row what the learned coefficients count of a hit
   */
  private static double[] fitted(
      List<LabelledHit> judged,
      Calibration fixed,
      Function<LabelledHit, double[]> row,
      double[] prior,
      double strength) {
    List<double[]> rows = judged.stream().map(row).toList();
    double[] offsets = judged.stream().mapToDouble(hit -> fixed.logit(hit.features())).toArray();
    return NewtonMethod.least(
        (coefficients, gradient, curvature) -> {
          for (int i = 0; i < offsets.length; i++) {
            add(judged.get(i), offsets[i], rows.get(i), coefficients, gradient, curvature);
          }
        },
        prior,
        strength);
  }

  private static double sure(Calibration fitted, List<LabelledHit> judged, double precision) {
    return sure(
        judged.stream()
            .map(
                one ->
                    new LabelledConfidence(
                        fitted.confidence(one.features()), one.right(), one.weight()))
            .toList(),
        precision);
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

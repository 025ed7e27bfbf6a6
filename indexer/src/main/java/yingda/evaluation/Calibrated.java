package yingda.evaluation;

import java.util.ArrayList;
import java.util.List;
import yingda.ranking.Calibration;
import yingda.ranking.FeatureVector;
import yingda.search.Decision;
import yingda.training.CalibrationTrainer;
import yingda.training.LabelledHit;

/**
 * What confidence a knowledge base reaches that learns it from questions like these. One half of
 * the questions is judged by what was learned on the other, and the other way round: what holds for
 * questions it has not seen is what counts.
 */
final class Calibrated {
  private Calibrated() {}

  /**
   * The same trials, with that confidence and the decision to answer or not.
   *
   * @param precision wanted among the answers
   */
  static List<QueryResult> of(List<QueryResult> trials, double precision) {
    Calibration first = fit(half(trials, true), precision);
    Calibration second = fit(half(trials, false), precision);
    List<QueryResult> calibrated = new ArrayList<>();
    for (QueryResult trial : trials) {
      calibrated.add(by(trial.isInFirstHalf() ? second : first, trial));
    }
    return calibrated;
  }

  /** The same questions, judged by what was learned on others. */
  static List<QueryResult> by(
      List<QueryResult> others, List<QueryResult> judged, double precision) {
    Calibration learned = fit(others, precision);
    return judged.stream().map(one -> by(learned, one)).toList();
  }

  private static List<QueryResult> half(List<QueryResult> trials, boolean first) {
    return trials.stream().filter(trial -> trial.isInFirstHalf() == first).toList();
  }

  private static Calibration fit(List<QueryResult> trials, double precision) {
    List<LabelledHit> judged = new ArrayList<>();
    trials.forEach(trial -> trial.addTo(judged));
    return CalibrationTrainer.fit(judged, precision);
  }

  private static QueryResult by(Calibration calibration, QueryResult trial) {
    FeatureVector features = trial.features();
    double confidence = features == null ? 0 : calibration.confidence(features);
    boolean sure = confidence >= calibration.sure();
    return trial.judged(confidence, sure ? Decision.ANSWER : Decision.ESCALATE);
  }
}

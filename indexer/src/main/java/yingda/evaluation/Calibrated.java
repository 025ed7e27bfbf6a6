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
    Calibration first = fit(trials, true, precision);
    Calibration second = fit(trials, false, precision);
    List<QueryResult> calibrated = new ArrayList<>();
    for (QueryResult trial : trials) {
      calibrated.add(by(trial.isInFirstHalf() ? second : first, trial));
    }
    return calibrated;
  }

  private static Calibration fit(List<QueryResult> trials, boolean firstHalf, double precision) {
    List<LabelledHit> judged = new ArrayList<>();
    for (QueryResult trial : trials) {
      if (trial.isInFirstHalf() == firstHalf) {
        trial.addTo(judged);
      }
    }
    return CalibrationTrainer.fit(judged, precision);
  }

  private static QueryResult by(Calibration calibration, QueryResult trial) {
    FeatureVector evidence = trial.evidence();
    double confidence = evidence == null ? 0 : calibration.confidence(evidence);
    boolean sure = confidence >= calibration.sure();
    return trial.judged(confidence, sure ? Decision.ANSWER : Decision.ESCALATE);
  }
}

package yingda.evaluation;

import java.util.ArrayList;
import java.util.List;
import yingda.search.Calibration;
import yingda.search.Calibrator;
import yingda.search.Decision;
import yingda.search.Evidence;
import yingda.search.Judged;

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
  static List<Trial> of(List<Trial> trials, double precision) {
    Calibration first = fit(trials, true, precision);
    Calibration second = fit(trials, false, precision);
    List<Trial> calibrated = new ArrayList<>();
    for (Trial trial : trials) {
      calibrated.add(by(trial.isInFirstHalf() ? second : first, trial));
    }
    return calibrated;
  }

  private static Calibration fit(List<Trial> trials, boolean firstHalf, double precision) {
    List<Judged> judged = new ArrayList<>();
    for (Trial trial : trials) {
      if (trial.isInFirstHalf() == firstHalf) {
        trial.addTo(judged);
      }
    }
    return Calibrator.fit(judged, precision);
  }

  private static Trial by(Calibration calibration, Trial trial) {
    Evidence evidence = trial.evidence();
    double confidence = evidence == null ? 0 : calibration.confidence(evidence);
    boolean sure = confidence >= calibration.sure();
    return trial.judged(confidence, sure ? Decision.ANSWER : Decision.ESCALATE);
  }
}

package yingda.knowledge;

import java.util.Map;
import yingda.document.RejectedException;
import yingda.ranking.Calibration;

/** A {@link Calibration} as it stands in a file. */
record CalibrationForm(double bias, Map<String, Double> weights, double sure) {

  static CalibrationForm of(Calibration calibration) {
    Map<String, Double> weights = FeatureNumbers.toWords(calibration.weights());
    return new CalibrationForm(calibration.bias(), weights, calibration.sure());
  }

  /**
   * @throws RejectedException naming a feature that this program does not know
   */
  Calibration toCalibration(String file) {
    return new Calibration(bias, FeatureNumbers.toFeatures(weights, file), sure);
  }
}

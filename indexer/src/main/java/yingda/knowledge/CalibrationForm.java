package yingda.knowledge;

import java.util.Map;
import yingda.document.RejectedException;
import yingda.ranking.Calibration;

/** A {@link Calibration} as it stands in a file. */
record CalibrationForm(double bias, Map<String, Double> weights, double sure) {

  static CalibrationForm of(Calibration calibration) {
    Map<String, Double> weights = SignalNumbers.toWords(calibration.weights());
    return new CalibrationForm(calibration.bias(), weights, calibration.sure());
  }

  /**
   * @throws RejectedException naming a signal that this program does not know
   */
  Calibration toCalibration(String file) {
    return new Calibration(bias, SignalNumbers.toSignals(weights, file), sure);
  }
}

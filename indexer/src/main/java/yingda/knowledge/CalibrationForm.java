package yingda.knowledge;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import yingda.document.RejectedException;
import yingda.search.Calibration;
import yingda.search.Signal;

/** A {@link Calibration} as it stands in a file. */
record CalibrationForm(double bias, Map<String, Double> weights, double sure) {

  static CalibrationForm of(Calibration calibration) {
    Map<String, Double> weights = new TreeMap<>();
    calibration.weights().forEach((signal, weight) -> weights.put(signal.word(), weight));
    return new CalibrationForm(calibration.bias(), weights, calibration.sure());
  }

  /**
   * @throws RejectedException naming a signal that this program does not know
   */
  Calibration toCalibration(String file) {
    Map<String, Double> unknown = new TreeMap<>(weights);
    Map<Signal, Double> known = new EnumMap<>(Signal.class);
    for (Signal signal : Signal.values()) {
      Double weight = unknown.remove(signal.word());
      if (weight != null) {
        known.put(signal, weight);
      }
    }
    if (!unknown.isEmpty()) {
      throw RejectedException.invalid(
          file, "unknown signals " + unknown.keySet() + ", delete the file or run train again");
    }
    return new Calibration(bias, known, sure);
  }
}

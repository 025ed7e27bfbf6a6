package yingda.knowledge;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.document.RejectedException;
import yingda.ranking.Calibration;
import yingda.ranking.Feature;

/**
 * A {@link Calibration} as it stands in a file.
 *
 * @param besidePretrained null in a file of before there were any
 */
record CalibrationForm(
    double bias,
    Map<String, Double> weights,
    @Nullable Map<String, Double> besidePretrained,
    double sure) {

  static CalibrationForm of(Calibration calibration) {
    Map<String, Double> weights = FeatureNumbers.toWords(calibration.weights());
    Map<String, Double> beside = FeatureNumbers.toWords(calibration.besidePretrained());
    return new CalibrationForm(calibration.bias(), weights, beside, calibration.sure());
  }

  /**
   * @throws RejectedException naming a feature that this program does not know
   */
  Calibration toCalibration(String file) {
    Map<Feature, Double> beside =
        besidePretrained == null ? Map.of() : FeatureNumbers.toFeatures(besidePretrained, file);
    return new Calibration(bias, FeatureNumbers.toFeatures(weights, file), beside, sure);
  }
}

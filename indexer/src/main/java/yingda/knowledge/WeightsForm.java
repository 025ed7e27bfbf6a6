package yingda.knowledge;

import java.util.Map;
import yingda.document.RejectedException;
import yingda.ranking.LinearModel;

/** {@link LinearModel} as they stand in a file. */
record WeightsForm(Map<String, Double> weights) {

  static WeightsForm of(LinearModel weights) {
    return new WeightsForm(FeatureNumbers.toWords(weights.values()));
  }

  /**
   * @throws RejectedException naming a feature that this program does not know
   */
  LinearModel toWeights(String file) {
    return new LinearModel(FeatureNumbers.toFeatures(weights, file));
  }
}

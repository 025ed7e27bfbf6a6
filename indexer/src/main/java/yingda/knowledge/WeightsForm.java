package yingda.knowledge;

import java.util.Map;
import yingda.document.RejectedException;
import yingda.search.Weights;

/** {@link Weights} as they stand in a file. */
record WeightsForm(Map<String, Double> weights) {

  static WeightsForm of(Weights weights) {
    return new WeightsForm(SignalNumbers.toWords(weights.values()));
  }

  /**
   * @throws RejectedException naming a signal that this program does not know
   */
  Weights toWeights(String file) {
    return new Weights(SignalNumbers.toSignals(weights, file));
  }
}

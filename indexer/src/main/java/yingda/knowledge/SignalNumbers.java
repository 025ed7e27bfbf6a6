package yingda.knowledge;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.ranking.Feature;

/** A number for each signal, as it stands in a file of the model folder: by the signal's word. */
final class SignalNumbers {
  private SignalNumbers() {}

  static Map<String, Double> toWords(Map<Feature, Double> numbers) {
    Map<String, Double> byWord = new TreeMap<>();
    numbers.forEach((signal, number) -> byWord.put(signal.word(), number));
    return byWord;
  }

  /**
   * @throws RejectedException naming a signal that this program does not know
   */
  static Map<Feature, Double> toSignals(Map<String, Double> byWord, String file) {
    Map<String, Double> unknown = new TreeMap<>(byWord);
    Map<Feature, Double> known = new EnumMap<>(Feature.class);
    for (Feature signal : Feature.values()) {
      Double number = unknown.remove(signal.word());
      if (number != null) {
        known.put(signal, number);
      }
    }
    if (!unknown.isEmpty()) {
      throw Refusal.invalid("unknown-signals").with("names", unknown.keySet()).at(file);
    }
    return known;
  }
}

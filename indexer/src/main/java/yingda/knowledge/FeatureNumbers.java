package yingda.knowledge;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.ranking.Feature;

/** A number for each feature, as it stands in a file of the model folder: by the feature's word. */
final class FeatureNumbers {
  private FeatureNumbers() {}

  static Map<String, Double> toWords(Map<Feature, Double> numbers) {
    Map<String, Double> byWord = new TreeMap<>();
    numbers.forEach((feature, number) -> byWord.put(feature.word(), number));
    return byWord;
  }

  /**
   * @throws RejectedException naming a feature that this program does not know
   */
  static Map<Feature, Double> toFeatures(Map<String, Double> byWord, String file) {
    Map<String, Double> unknown = new TreeMap<>(byWord);
    Map<Feature, Double> known = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      Double number = unknown.remove(feature.word());
      if (number != null) {
        known.put(feature, number);
      }
    }
    if (!unknown.isEmpty()) {
      throw Refusal.invalid("unknown-features").with("names", unknown.keySet()).at(file);
    }
    return known;
  }
}

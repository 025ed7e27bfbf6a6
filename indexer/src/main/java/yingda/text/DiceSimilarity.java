package yingda.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much of two sentences is the same, by their words. */
public final class DiceSimilarity {
  private DiceSimilarity() {}

  /**
   * Dice's coefficient of the words without punctuation, each counted by its characters.
   *
   * @return from 0 to 1
   */
  public static double of(List<String> one, List<String> other) {
    Map<String, Integer> left = new HashMap<>();
    int size = 0;
    for (String word : one) {
      size += length(word);
      left.merge(word, 1, Integer::sum);
    }
    int common = 0;
    for (String word : other) {
      size += length(word);
      if (left.merge(word, -1, Integer::sum) >= 0) {
        common += length(word);
      }
    }
    return size == 0 ? 0 : 2.0 * common / size;
  }

  private static int length(String word) {
    return Character.isLetterOrDigit(word.codePointAt(0)) ? word.length() : 0;
  }
}

package yingda.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases, each a sign of something that has a label. Immutable.
 *
 * @param phrases by label, in the order that counts where nothing else tells; normalized
 */
public record LabelledPhrases(Map<String, List<String>> phrases) {
  public LabelledPhrases {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    phrases.forEach((label, of) -> copy.put(label, List.copyOf(of)));
    phrases = Collections.unmodifiableMap(copy);
  }

  /**
   * A phrase that is said.
   *
   * @param start in the text, in UTF-16 units
   */
  public record Said(String label, String phrase, int start) {
    int end() {
      return start + phrase.length();
    }

    private boolean covers(Said other) {
      return phrase.length() > other.phrase.length()
          && start <= other.start
          && other.end() <= end();
    }
  }

  /** Those with a label that begins so, under the rest of it. */
  public LabelledPhrases under(String prefix) {
    Map<String, List<String>> some = new LinkedHashMap<>();
    phrases.forEach(
        (label, of) -> {
          if (label.startsWith(prefix)) {
            some.put(label.substring(prefix.length()), of);
          }
        });
    return new LabelledPhrases(some);
  }

  /**
   * All that are said in a text, each phrase once: 不满意 is no 满意, as the longer one counts.
   *
   * @param normalized the text
   * @return by place
   */
  public List<Said> in(String normalized) {
    List<Said> all = new ArrayList<>();
    phrases.forEach(
        (label, of) -> {
          for (String phrase : of) {
            int at = SaidPhrase.indexOf(phrase, normalized, 0);
            if (at >= 0) {
              all.add(new Said(label, phrase, at));
            }
          }
        });
    return all.stream()
        .filter(said -> all.stream().noneMatch(other -> other.covers(said)))
        .sorted(Comparator.comparingInt(Said::start))
        .toList();
  }
}

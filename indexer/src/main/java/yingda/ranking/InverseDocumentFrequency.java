package yingda.ranking;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How rare words are among all wordings: their inverse document frequency as in BM25, {@code ln(1 +
 * (n - df + 0.5) / (df + 0.5))}. Of one snapshot, whose searches share what was looked up: they
 * compare thousands of words. Safe for concurrent use.
 */
public final class InverseDocumentFrequency {
  private static final RankingParameters.Rarity NUMBERS = RankingParameters.DEFAULT.rarity();

  /** When so many are known it begins anew; one takes about 100 bytes. */
  private static final int MOST_KNOWN = 50_000;

  private final TermStatistics index;
  private final Map<String, Double> known = new ConcurrentHashMap<>();

  public InverseDocumentFrequency(TermStatistics index) {
    this.index = index;
  }

  public double of(String word) throws IOException {
    Double rarity = known.get(word);
    if (rarity == null) {
      int wordings = index.wordings();
      int frequency = index.wordingsWith(word);
      boolean frequent = FunctionWords.contains(word);
      rarity =
          inverse(
              frequent
                  ? Math.max(frequency, wordings / NUMBERS.wordingsPerFunctionWord())
                  : frequency,
              wordings);
      if (known.size() >= MOST_KNOWN) {
        known.clear();
      }
      known.put(word, rarity);
    }
    return rarity;
  }

  /** The inverse document frequency of what so many of all documents have. */
  public static double inverse(int frequency, int documents) {
    return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
  }

  /** How much of the words a text has, by rarity, from 0 to 1. */
  double shareFound(Collection<String> words, Set<String> text) throws IOException {
    double all = 0;
    double found = 0;
    for (String word : words) {
      double rarity = of(word);
      all += rarity;
      found +=
          rarity * (text.contains(word) ? 1 : NUMBERS.byCharacter() * charactersFound(word, text));
    }
    return all == 0 ? 0 : found / all;
  }

  private static double charactersFound(String word, Set<String> text) {
    int[] characters = word.codePoints().toArray();
    if (characters.length == 1) {
      return 0;
    }
    int found = 0;
    for (int character : characters) {
      if (text.contains(Character.toString(character))) {
        found++;
      }
    }
    return (double) found / characters.length;
  }
}

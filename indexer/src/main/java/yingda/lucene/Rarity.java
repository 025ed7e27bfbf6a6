package yingda.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;

/**
 * How rare words are among all wordings: their inverse document frequency as in BM25, {@code ln(1 +
 * (n - df + 0.5) / (df + 0.5))}. For one search; not safe for concurrent use.
 */
final class Rarity {
  /** A word that is not there counts by its characters that are, at half its weight. */
  private static final double BY_CHARACTER = 0.5;

  /**
   * So many wordings, at most, have a word that holds sentences together for each that lacks it.
   */
  private static final int ONE_IN = 20;

  private final IndexTerms index;
  private final int wordings;
  private final Map<String, Double> known = new HashMap<>();

  Rarity(IndexTerms index) throws IOException {
    this.index = index;
    this.wordings = index.documents(Fields.WORDS);
  }

  double of(String word) throws IOException {
    Double rarity = known.get(word);
    if (rarity == null) {
      int frequency = index.frequency(new Term(Fields.WORDS, word));
      boolean frequent = FunctionWords.contains(word);
      rarity = inverse(frequent ? Math.max(frequency, wordings / ONE_IN) : frequency, wordings);
      known.put(word, rarity);
    }
    return rarity;
  }

  /** The inverse document frequency of what so many of all documents have. */
  static double inverse(int frequency, int documents) {
    return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
  }

  /** How much of the words a text has, by rarity, from 0 to 1. */
  double shareFound(Collection<String> words, Set<String> text) throws IOException {
    double all = 0;
    double found = 0;
    for (String word : words) {
      double rarity = of(word);
      all += rarity;
      found += rarity * (text.contains(word) ? 1 : BY_CHARACTER * charactersFound(word, text));
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

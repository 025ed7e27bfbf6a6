package yingda.comparison;

import java.util.ArrayList;
import java.util.List;
import yingda.text.DiceSimilarity;

/**
 * Which sentences were rewritten into which: the pairs in order whose likeness is greatest
 * altogether.
 */
final class SentencePairs {
  /** Two sentences that have less in common are two sentences. */
  private static final double ALIKE = 0.4;

  /** For more, finding the best pairs would take too long; then none are found. */
  private static final int MOST_CANDIDATES = 40_000;

  /**
   * @param older index among the older sentences
   * @param newer index among the newer ones
   */
  record Pair(int older, int newer) {}

  private final double[][] best;
  private final double[][] alike;

  private SentencePairs(List<List<String>> older, List<List<String>> newer) {
    best = new double[older.size() + 1][newer.size() + 1];
    alike = new double[older.size()][newer.size()];
    for (int i = older.size() - 1; i >= 0; i--) {
      for (int j = newer.size() - 1; j >= 0; j--) {
        alike[i][j] = DiceSimilarity.of(older.get(i), newer.get(j));
        best[i][j] = Math.max(paired(i, j), Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
  }

  /**
   * @param older sentences, each as its words
   * @return by both indexes, which are strictly increasing
   */
  static List<Pair> of(List<List<String>> older, List<List<String>> newer) {
    if ((long) older.size() * newer.size() > MOST_CANDIDATES) {
      return List.of();
    }
    return new SentencePairs(older, newer).path();
  }

  private double paired(int i, int j) {
    return alike[i][j] < ALIKE ? 0 : alike[i][j] + best[i + 1][j + 1];
  }

  private List<Pair> path() {
    List<Pair> pairs = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (best[i][j] > 0) {
      if (best[i][j] == best[i + 1][j]) {
        i++;
      } else if (best[i][j] == best[i][j + 1]) {
        j++;
      } else {
        pairs.add(new Pair(i++, j++));
      }
    }
    return pairs;
  }
}

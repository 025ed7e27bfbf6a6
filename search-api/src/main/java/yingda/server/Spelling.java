package yingda.server;

import java.util.Comparator;
import java.util.stream.Stream;

/** Which of some names was meant. */
final class Spelling {
  private Spelling() {}

  /**
   * The one with the fewest letters to change.
   *
   * @param known at least one
   */
  static String nearest(String name, Stream<String> known) {
    return known.min(Comparator.comparingInt(one -> distance(name, one))).orElseThrow();
  }

  /** By Levenshtein. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}

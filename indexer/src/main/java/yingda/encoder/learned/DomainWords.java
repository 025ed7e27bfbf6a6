package yingda.encoder.learned;

import java.util.Collection;

/**
 * Which features are asked for here: how much more often each stands in wordings that somebody has
 * paired with another, as those that customers use are, than in wordings that nobody has. What a
 * question without an answer is about, hardly anybody here has asked.
 */
final class DomainWords {
  /** Strength of the belief that a feature tells nothing, in wordings. */
  private static final double DOUBT = 4;

  /** Of the logarithm of the odds: one word must not decide. */
  private static final double MOST = 3;

  private DomainWords() {}

  /**
   * The logarithm of the odds of each known feature; all 0 where all or none are paired.
   *
   * @param paired rows of features by wording
   */
  static float[] odds(Collection<int[]> paired, Collection<int[]> others, int known) {
    float[] odds = new float[known];
    if (paired.isEmpty() || others.isEmpty()) {
      return odds;
    }
    int[] inPaired = counts(paired, known);
    int[] inOthers = counts(others, known);
    double base = (double) paired.size() / (paired.size() + others.size());
    for (int row = 0; row < known; row++) {
      double share = (inPaired[row] + DOUBT * base) / (inPaired[row] + inOthers[row] + DOUBT);
      double more = logit(share) - logit(base);
      odds[row] = (float) Math.clamp(more, -MOST, MOST);
    }
    return odds;
  }

  private static int[] counts(Collection<int[]> wordings, int known) {
    int[] counts = new int[known];
    for (int[] rows : wordings) {
      for (int row : rows) {
        if (row < known) {
          counts[row]++;
        }
      }
    }
    return counts;
  }

  private static double logit(double share) {
    return Math.log(share / (1 - share));
  }

  /** Of a question with these features, from -1 to 1; 0 if they tell nothing. */
  static double of(int[] rows, float[] odds) {
    double sum = 0;
    for (int row : rows) {
      sum += row < odds.length ? odds[row] : 0;
    }
    double mean = rows.length == 0 ? 0 : sum / rows.length;
    return Math.tanh(mean);
  }
}

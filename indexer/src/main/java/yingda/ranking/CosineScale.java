package yingda.ranking;

/** What a cosine between two wordings says. */
final class CosineScale {
  /** Unrelated wordings reach so much. */
  private static final double BY_CHANCE = 0.4;

  private CosineScale() {}

  /** How near in meaning, from 0 to 1, beyond what unrelated wordings reach by chance. */
  static double nearness(double cosine) {
    return Math.max(0, (cosine - BY_CHANCE) / (1 - BY_CHANCE));
  }
}

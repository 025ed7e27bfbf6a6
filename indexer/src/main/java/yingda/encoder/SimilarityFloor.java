package yingda.encoder;

/**
 * The cosines that unrelated wordings reach by chance: below them nothing is near. Each encoder has
 * its own, as some spread all wordings over a narrow cone.
 *
 * @param nearest what the nearest of several wordings reaches
 * @param mean what several reach on average
 */
public record SimilarityFloor(double nearest, double mean) {
  /** Without an encoder nothing is near, and nothing is taken off. */
  public static final SimilarityFloor NONE = new SimilarityFloor(0, 0);

  /** Of an encoder of which it was not measured: as of the learned one. */
  public static final SimilarityFloor ASSUMED = new SimilarityFloor(0.4, 0.2);

  /** How near the nearest wording is, from 0 to 1. */
  public double nearness(double cosine) {
    return above(nearest, cosine);
  }

  /** How near several are on average, from 0 to 1. */
  public double agreement(double meanCosine) {
    return above(mean, meanCosine);
  }

  private static double above(double floor, double cosine) {
    return Math.max(0, (cosine - floor) / (1 - floor));
  }
}

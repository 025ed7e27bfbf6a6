package yingda.training;

/**
 * How sure a first reply was, and whether it was right.
 *
 * @param confidence from 0 to 1
 * @param weight as how many it counts
 */
public record LabelledConfidence(double confidence, boolean right, double weight) {
  /** One that counts as one. */
  public LabelledConfidence(double confidence, boolean right) {
    this(confidence, right, 1);
  }
}

package yingda.training;

/**
 * How sure a first reply was, and whether it was right.
 *
 * @param confidence from 0 to 1
 */
public record LabelledConfidence(double confidence, boolean right) {}

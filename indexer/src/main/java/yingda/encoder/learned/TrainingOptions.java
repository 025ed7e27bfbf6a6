package yingda.encoder.learned;

/**
 * How to train. The defaults were chosen on labelled questions that training did not see.
 *
 * @param seed of everything random: equal input and seed give an equal model
 * @param dimensions length of the vectors, a multiple of 8
 * @param epochs how often every pair is seen
 */
public record TrainingOptions(long seed, int dimensions, int epochs) {
  public static final TrainingOptions DEFAULT = new TrainingOptions(1, 256, 3);
}

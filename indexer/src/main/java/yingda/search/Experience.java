package yingda.search;

/**
 * What is known from use, beside question and entries, when hits are put in order.
 *
 * @param weights what each signal counts
 * @param feedback what agents made of earlier replies
 */
public record Experience(Weights weights, Feedback feedback) {
  /** Where nothing was learned yet. */
  public static final Experience NONE = new Experience(Weights.DEFAULT, Feedback.NONE);
}

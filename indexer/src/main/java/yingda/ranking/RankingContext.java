package yingda.ranking;

/**
 * What is known from use, beside question and entries, when hits are put in order.
 *
 * @param weights what each feature counts
 * @param feedback what agents made of earlier replies
 */
public record RankingContext(LinearModel weights, Feedback feedback) {
  /** Where nothing was learned yet. */
  public static final RankingContext NONE =
      new RankingContext(RankingParameters.DEFAULT.model(), Feedback.NONE);
}

package yingda.usage;

/**
 * How often a question was left without an answer in two spans that follow each other.
 *
 * @param before in the earlier one
 * @param lately in the later one
 */
public record GapTrend(long before, long lately) {
  static final GapTrend NONE = new GapTrend(0, 0);

  /** Both together. */
  public GapTrend plus(GapTrend other) {
    return new GapTrend(before + other.before, lately + other.lately);
  }
}

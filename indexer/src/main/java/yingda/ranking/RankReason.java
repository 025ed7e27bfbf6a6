package yingda.ranking;

/** What put an entry in its place among the hits; in JSON in lower case. */
public enum RankReason {
  /** Its score, the weighted sum of its features. */
  WEIGHED,
  /** Words and meaning at a glance: what comes after the foremost is not put in order by score. */
  ROUGH,
  /**
   * Its score by words, behind all that was among the best by words or by meaning: it has enough
   * characters of the question.
   */
  MATCHED,
  /** Behind all that is plausible, as it shares little with the question; not by features. */
  IMPLAUSIBLE,
  /** Found by its sound or with a letter changed, behind all that is plausible; not by features. */
  GUESSED,
  /** Last, as one of its negatives is nearer to the question than its wordings. */
  SUPPRESSED;

  /** Whether two of these are in the order of their scores, which are weighted sums. */
  public boolean isByScore() {
    return this == WEIGHED;
  }
}

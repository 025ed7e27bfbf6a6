package yingda.ranking;

import yingda.document.EnumWord;

/** What put an entry in its place among the hits; in JSON in lower case. */
public enum RankReason implements EnumWord {
  /** Its score, the weighted sum of its features. */
  WEIGHED("weighed"),
  /** Words and meaning at a glance: what comes after the foremost is not put in order by score. */
  ROUGH("rough"),
  /**
   * Its score by words, behind all that was among the best by words or by meaning: it has enough
   * characters of the question.
   */
  MATCHED("matched"),
  /** Behind all that is plausible, as it shares little with the question; not by features. */
  IMPLAUSIBLE("implausible"),
  /** Found by its sound or with a letter changed, behind all that is plausible; not by features. */
  GUESSED("guessed"),
  /** Last, as one of its negatives is nearer to the question than its wordings. */
  SUPPRESSED("suppressed");

  private final String word;

  RankReason(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /** Whether two of these are in the order of their scores, which are weighted sums. */
  public boolean isByScore() {
    return this == WEIGHED;
  }
}

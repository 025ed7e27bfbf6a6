package yingda.lucene;

import yingda.search.Evidence;

/**
 * An entry in its place among those found.
 *
 * @param entry its Lucene document
 * @param wording the wording nearest to the question
 */
record Ranked(int entry, double score, String wording, Evidence evidence) {
  private static final double SUPPRESSED = -1;

  /** An entry that is not meant, as one of its negatives is nearer to the question. */
  static Ranked suppressed(int entry, String wording) {
    return new Ranked(entry, SUPPRESSED, wording, new Evidence(0, 0, 0, false));
  }

  boolean isSuppressed() {
    return score == SUPPRESSED;
  }
}

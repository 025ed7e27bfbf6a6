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
  private static final double PLAUSIBLE = 0.4;
  private static final double GUESSED = 0.55;

  /** Less than the score of anything plausible. */
  private static final double BEHIND = 0.1;

  /** An entry that is not meant, as one of its negatives is nearer to the question. */
  static Ranked suppressed(int entry, String wording) {
    return new Ranked(entry, SUPPRESSED, wording, new Evidence(0, 0, 0, false));
  }

  /** Whether its words alone speak for it. */
  boolean isPlausible() {
    return evidence.strength() >= PLAUSIBLE;
  }

  /** Found by words that were guessed: worth asking back with, if all speaks for it. */
  Ranked guessed() {
    Evidence less =
        new Evidence(
            GUESSED * evidence.asked(),
            GUESSED * evidence.covered(),
            GUESSED * evidence.answered(),
            false);
    return new Ranked(entry, score, wording, less).behind();
  }

  /** In its place behind all that is plausible, by its evidence. */
  Ranked behind() {
    return new Ranked(entry, BEHIND * evidence.strength(), wording, evidence);
  }

  boolean isSuppressed() {
    return score == SUPPRESSED;
  }
}

package yingda.lucene;

import java.util.EnumMap;
import java.util.Map;
import yingda.search.Evidence;
import yingda.search.Signal;

/**
 * An entry in its place among those found.
 *
 * @param entry its Lucene document
 * @param wording the wording nearest to the question
 */
record Ranked(int entry, double score, String wording, Evidence evidence) {
  private static final double SUPPRESSED = Double.NEGATIVE_INFINITY;
  private static final double PLAUSIBLE = 0.4;
  private static final double GUESSED = 0.55;

  /** Less than the score of anything plausible. */
  private static final double BEHIND = 0.1;

  /** An entry that is not meant, as one of its negatives is nearer to the question. */
  static Ranked suppressed(int entry, String wording) {
    return new Ranked(entry, SUPPRESSED, wording, new Evidence(Map.of()));
  }

  /** Whether its words alone speak for it. */
  boolean isPlausible() {
    return strength() >= PLAUSIBLE;
  }

  /** Found by words that were guessed: worth asking back with, if all speaks for it. */
  Ranked guessed() {
    Map<Signal, Double> less = new EnumMap<>(Signal.class);
    evidence.values().forEach((signal, value) -> less.put(signal, GUESSED * value));
    less.put(Signal.EXACT, 0.0);
    return new Ranked(entry, score, wording, new Evidence(less)).behind();
  }

  /** In its place behind all that is plausible, by its evidence. */
  Ranked behind() {
    return new Ranked(entry, BEHIND * strength(), wording, evidence);
  }

  /**
   * From 0 to 1: how much of question and wording the other has, or how near their meanings are.
   */
  private double strength() {
    double words =
        5 * evidence.of(Signal.ASKED)
            + 3 * evidence.of(Signal.COVERED)
            + 1.5 * evidence.of(Signal.ANSWERED);
    return Math.max(words / 9.5, evidence.of(Signal.MEANING));
  }

  boolean isSuppressed() {
    return score == SUPPRESSED;
  }
}

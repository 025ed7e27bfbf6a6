package yingda.lucene;

import java.util.EnumMap;
import java.util.Map;
import yingda.search.Evidence;
import yingda.search.Placement;
import yingda.search.Signal;

/**
 * An entry in its place among those found.
 *
 * @param entry its Lucene document
 * @param wording the wording nearest to the question
 */
record Ranked(int entry, double score, Placement placement, String wording, Evidence evidence) {
  private static final double PLAUSIBLE = 0.4;
  private static final double GUESSED = 0.55;

  /** Less than the score of anything plausible. */
  private static final double BEHIND = 0.1;

  /** An entry that is not meant, as one of its negatives is nearer to the question. */
  static Ranked suppressed(int entry, String wording) {
    Evidence none = new Evidence(Map.of());
    return new Ranked(entry, Double.NEGATIVE_INFINITY, Placement.SUPPRESSED, wording, none);
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
    return new Ranked(entry, score, placement, wording, new Evidence(less))
        .behind(Placement.GUESSED);
  }

  /** In its place behind all that is plausible, by its evidence. */
  Ranked behind() {
    return behind(Placement.IMPLAUSIBLE);
  }

  private Ranked behind(Placement as) {
    return new Ranked(entry, BEHIND * strength(), as, wording, evidence);
  }

  /** As one that is left where a first look put it. */
  Ranked rough() {
    return isSuppressed() ? this : new Ranked(entry, score, Placement.ROUGH, wording, evidence);
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
    return placement == Placement.SUPPRESSED;
  }
}

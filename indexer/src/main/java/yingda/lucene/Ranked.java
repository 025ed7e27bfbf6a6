package yingda.lucene;

import java.util.ArrayList;
import java.util.List;
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

  /** A lead of half its score is as good as any more. */
  private static final double FAR_AHEAD = 0.5;

  /** Less than the score of anything plausible. */
  private static final double BEHIND = 0.1;

  /** An entry that is not meant, as one of its negatives is nearer to the question. */
  static Ranked suppressed(int entry, String wording) {
    Evidence none = new Evidence(Map.of());
    return new Ranked(entry, Double.NEGATIVE_INFINITY, Placement.SUPPRESSED, wording, none);
  }

  /** Whether its words alone speak for it. */
  boolean isPlausible() {
    return strength() >= PLAUSIBLE && (hasSubject() || evidence.of(Signal.MEANING) >= PLAUSIBLE);
  }

  /** 怎么退火 is not plausibly 怎么退货 for its 怎么. */
  private boolean hasSubject() {
    return evidence.of(Signal.NAMED) > 0 || evidence.of(Signal.ASKED) >= 1;
  }

  /** Found by words that were guessed: worth asking back with, if all speaks for it. */
  Ranked guessed() {
    Evidence guess = new Evidence(Map.of(Signal.GUESSED, 1.0, Signal.EXACT, 0.0));
    return new Ranked(entry, score, placement, wording, evidence.and(guess))
        .behind(Placement.GUESSED);
  }

  /** In its place behind all that is plausible, by its evidence. */
  Ranked behind() {
    return behind(Placement.IMPLAUSIBLE);
  }

  private Ranked behind(Placement as) {
    return new Ranked(entry, BEHIND * strength(), as, wording, evidence);
  }

  /**
   * As one that follows from what was said before.
   *
   * @param follows from 0 to 1
   * @param resumes share of what was named before that it has
   */
  Ranked following(double follows, double resumes) {
    Evidence more = new Evidence(Map.of(Signal.STRAYS, 1 - follows, Signal.RESUMES, resumes));
    double less = score > 0 ? score * follows : score;
    return new Ranked(entry, less, placement, wording, evidence.and(more));
  }

  /** As one that is left where a first look put it. */
  Ranked rough() {
    return placement == Placement.WEIGHED
        ? new Ranked(entry, score, Placement.ROUGH, wording, evidence)
        : this;
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

  /**
   * The same entries; the first one's evidence tells how far it is ahead.
   *
   * @param ranked best first
   */
  static List<Ranked> withLead(List<Ranked> ranked) {
    if (ranked.isEmpty() || !ranked.getFirst().canLead()) {
      return ranked;
    }
    Ranked first = ranked.getFirst();
    double second = ranked.size() == 1 ? 0 : ranked.get(1).score;
    double ahead = (first.score - second) / first.score;
    double found = Math.max(first.evidence.of(Signal.ANSWERED), first.evidence.of(Signal.MEANING));
    double lead = found * Math.clamp(ahead / FAR_AHEAD, 0, 1);
    return firstWith(new Evidence(Map.of(Signal.LEAD, lead)), ranked);
  }

  /** The same entries; the first one has further evidence. */
  static List<Ranked> firstWith(Evidence more, List<Ranked> ranked) {
    Ranked first = ranked.getFirst();
    List<Ranked> same = new ArrayList<>(ranked);
    Evidence all = first.evidence.and(more);
    same.set(0, new Ranked(first.entry, first.score, first.placement, first.wording, all));
    return same;
  }

  /** A guess has nothing to be ahead with. */
  private boolean canLead() {
    return score > 0 && placement != Placement.GUESSED;
  }

  boolean isSuppressed() {
    return placement == Placement.SUPPRESSED;
  }
}

package yingda.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An entry in its place among those found.
 *
 * @param entry its Lucene document
 * @param wording the wording nearest to the question
 */
public record RankedEntry(
    int entry, double score, RankReason placement, String wording, FeatureVector features) {
  private static final RankingParameters.Order NUMBERS = RankingParameters.DEFAULT.order();

  /** So many others are looked at to tell whether the first stands alone. */
  private static final int CROWD = 5;

  /** An entry that is not meant, as one of its negatives is nearer to the question. */
  static RankedEntry suppressed(int entry, String wording) {
    FeatureVector none = new FeatureVector(Map.of());
    return new RankedEntry(entry, Double.NEGATIVE_INFINITY, RankReason.SUPPRESSED, wording, none);
  }

  /** Whether it has anything that was typed: letters that stand nowhere mean nothing. */
  public boolean sharesWords() {
    return features.of(Feature.ENTRY_COVERAGE) > 0;
  }

  /** Whether its words or its meaning alone speak for it. */
  public boolean isPlausible() {
    return strength() >= NUMBERS.plausible()
        && (hasSubject() || features.nearness() >= NUMBERS.plausible());
  }

  /** 怎么退火 is not plausibly 怎么退货 for its 怎么. */
  private boolean hasSubject() {
    return features.of(Feature.SUBJECT_COVERAGE) > 0 || features.of(Feature.QUERY_COVERAGE) >= 1;
  }

  /** Found by words that were guessed: worth asking back with, if all speaks for it. */
  public RankedEntry guessed() {
    FeatureVector guess = new FeatureVector(Map.of(Feature.GUESSED, 1.0, Feature.EXACT, 0.0));
    return new RankedEntry(entry, score, placement, wording, features.and(guess))
        .behind(RankReason.GUESSED);
  }

  /** In its place behind all that is plausible, by its features. */
  public RankedEntry behind() {
    return behind(RankReason.IMPLAUSIBLE);
  }

  private RankedEntry behind(RankReason as) {
    return new RankedEntry(entry, NUMBERS.behind() * strength(), as, wording, features);
  }

  /**
   * As one that follows from what was said before.
   *
   * @param follows from 0 to 1
   * @param resumes share of what was named before that it has
   */
  public RankedEntry following(double follows, double resumes) {
    FeatureVector more =
        new FeatureVector(
            Map.of(Feature.CONTEXT_MISMATCH, 1 - follows, Feature.CONTEXT_COVERAGE, resumes));
    double less = score > 0 ? score * follows : score;
    return scoring(less).with(more);
  }

  /** As one that is left where a first look put it. */
  RankedEntry rough() {
    return placement == RankReason.WEIGHED
        ? new RankedEntry(entry, score, RankReason.ROUGH, wording, features)
        : this;
  }

  /**
   * From 0 to 1: how much of question and wording the other has, or how near their meanings are.
   */
  private double strength() {
    double words =
        NUMBERS.queryCoverage() * features.of(Feature.QUERY_COVERAGE)
            + NUMBERS.wordingCoverage() * features.of(Feature.WORDING_COVERAGE)
            + NUMBERS.entryCoverage() * features.of(Feature.ENTRY_COVERAGE);
    double all = NUMBERS.queryCoverage() + NUMBERS.wordingCoverage() + NUMBERS.entryCoverage();
    return Math.max(words / all, features.nearness());
  }

  /**
   * The same entries; their features tell how many others fit as well, and those of the first how
   * far it is ahead.
   *
   * @param ranked best first
   */
  public static List<RankedEntry> withLead(List<RankedEntry> ranked) {
    if (ranked.isEmpty() || !ranked.getFirst().canLead()) {
      return ranked;
    }
    double crowd =
        ranked.stream()
            .skip(1)
            .limit(CROWD)
            .mapToDouble(other -> other.features.of(Feature.LEXICAL))
            .average()
            .orElse(0);
    FeatureVector crowded = new FeatureVector(Map.of(Feature.CROWD, crowd));
    return firstWith(lead(ranked), allWith(crowded, ranked));
  }

  private static FeatureVector lead(List<RankedEntry> ranked) {
    RankedEntry first = ranked.getFirst();
    double second = ranked.size() == 1 ? 0 : ranked.get(1).score;
    double ahead = (first.score - second) / first.score;
    double found = Math.max(first.features.of(Feature.ENTRY_COVERAGE), first.features.nearness());
    double lead = found * Math.clamp(ahead / NUMBERS.farAhead(), 0, 1);
    return new FeatureVector(Map.of(Feature.LEAD, lead));
  }

  /**
   * The same entries; one of which a wording says just what was asked takes the place of a first
   * that says more: 忘记密码 that of 付款密码忘了, where 密码忘了 is asked.
   *
   * @param ranked best first
   */
  public static List<RankedEntry> plainFirst(List<RankedEntry> ranked) {
    if (ranked.isEmpty() || !ranked.getFirst().saysMore()) {
      return ranked;
    }
    RankedEntry first = ranked.getFirst();
    List<RankedEntry> same = new ArrayList<>(ranked);
    for (int i = 1; i < same.size(); i++) {
      RankedEntry other = same.get(i);
      if (other.saysJustThat() && other.isNearer(first)) {
        same.set(0, other.scoring(first.score));
        same.set(i, first.scoring(other.score));
        return same;
      }
    }
    return ranked;
  }

  private boolean saysMore() {
    return hasAll() && features.of(Feature.UNASKED_SUBJECT) > 0 && features.of(Feature.EXACT) == 0;
  }

  private boolean saysJustThat() {
    return hasAll() && features.of(Feature.UNASKED_SUBJECT) == 0;
  }

  private boolean hasAll() {
    return placement == RankReason.WEIGHED && features.of(Feature.QUERY_COVERAGE) >= 1;
  }

  private boolean isNearer(RankedEntry other) {
    return features.of(Feature.WORDING_COVERAGE) > other.features.of(Feature.WORDING_COVERAGE);
  }

  private RankedEntry scoring(double other) {
    return new RankedEntry(entry, other, placement, wording, features);
  }

  /** The same entries; the first one has further features. */
  static List<RankedEntry> firstWith(FeatureVector more, List<RankedEntry> ranked) {
    List<RankedEntry> same = new ArrayList<>(ranked);
    same.set(0, ranked.getFirst().with(more));
    return same;
  }

  /** The same entry with further features. */
  RankedEntry with(FeatureVector more) {
    return new RankedEntry(entry, score, placement, wording, features.and(more));
  }

  /** The same entries; all of them have further features. */
  public static List<RankedEntry> allWith(FeatureVector more, List<RankedEntry> ranked) {
    return ranked.stream().map(one -> one.with(more)).toList();
  }

  /** A guess has nothing to be ahead with. */
  private boolean canLead() {
    return score > 0 && placement != RankReason.GUESSED;
  }

  public boolean isSuppressed() {
    return placement == RankReason.SUPPRESSED;
  }
}

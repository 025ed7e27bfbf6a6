package yingda.ranking;

import java.util.List;
import yingda.document.Kind;

/**
 * A candidate that was looked at closely: what is stored of it, and which of its wordings is meant.
 *
 * @param underHeadings its question as it is read under each heading
 * @param suppressed whether one of its negatives is nearer to the question
 */
record CandidateDetails(
    Candidate candidate,
    CandidateText text,
    List<AnalyzedWording> underHeadings,
    WordingMatcher.Nearest nearest,
    boolean suppressed) {

  int entry() {
    return candidate.entry();
  }

  /** Share of the question that its nearest wording has; none if that is not meant. */
  double asked() {
    return suppressed ? 0 : nearest.features().of(Feature.QUERY_COVERAGE);
  }

  /**
   * Whether its wording is a question by itself: one that was known to be asked so, and not the
   * heading of a section. What is said in passing, as scripts are, always is.
   */
  boolean standsAlone() {
    boolean isSection = text.kind() == Kind.MANUAL || text.kind() == Kind.CASE;
    boolean isHeading = isSection && nearest.wording().equals(text.wordings().getFirst());
    boolean isExact = nearest.features().of(Feature.EXACT) > 0;
    return text.kind() == Kind.SCRIPT || (isExact && !isHeading);
  }

  /** How many ways to ask it are known: {@code 1 - 1 / n}. */
  double known() {
    return 1 - 1.0 / text.wordings().size();
  }
}

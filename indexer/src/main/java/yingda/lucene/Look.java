package yingda.lucene;

import java.util.List;
import org.apache.lucene.document.Document;
import yingda.search.Signal;

/**
 * A candidate that was looked at closely: what is stored of it, and which of its wordings is meant.
 *
 * @param suppressed whether one of its negatives is nearer to the question
 */
record Look(
    Candidate candidate,
    Document document,
    List<Wording> wordings,
    Wordings.Nearest nearest,
    boolean suppressed) {

  int entry() {
    return candidate.entry();
  }

  /** Share of the question that its nearest wording has; none if that is not meant. */
  double asked() {
    return suppressed ? 0 : nearest.evidence().of(Signal.ASKED);
  }

  /** How many ways to ask it are known: {@code 1 - 1 / n}. */
  double known() {
    return 1 - 1.0 / wordings.size();
  }
}

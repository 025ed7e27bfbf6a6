package yingda.evaluation;

import org.jspecify.annotations.Nullable;
import yingda.search.Decision;

/**
 * What came of one query: all that figures are made of.
 *
 * @param query its id
 * @param set the set it was asked in
 * @param kind null if the query has an answer, or else why it has none
 * @param rank of the first right reply, from 1; 0 if none of the first ten is right
 * @param found the share of what is right that is among the first ten
 * @param confidence of the first reply; 0 if there was none
 * @param nanos how long the reply took
 */
public record Trial(
    String query,
    String set,
    @Nullable String kind,
    int rank,
    double found,
    double confidence,
    Decision decision,
    long nanos) {

  public boolean isAnswerable() {
    return kind == null;
  }

  /** Whether the first reply is right; never without an answer. */
  public boolean isRight() {
    return rank == 1;
  }
}

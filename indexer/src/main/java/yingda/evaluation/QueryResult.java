package yingda.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.ranking.FeatureVector;
import yingda.search.Decision;
import yingda.text.Fingerprint;
import yingda.training.LabelledHit;

/**
 * What came of one query: all that figures are made of.
 *
 * @param query its id
 * @param set the set it was asked in
 * @param kind null if the query has an answer, or else why it has none
 * @param rank of the first right reply, from 1; 0 if none of the first ten is right
 * @param found the share of what is right that is among the first ten
 * @param features for the first reply; null if there was none
 * @param confidence of the first reply; 0 if there was none
 * @param nanos how long the reply took
 */
public record QueryResult(
    String query,
    String set,
    @Nullable String kind,
    int rank,
    double found,
    @Nullable FeatureVector features,
    double confidence,
    Decision decision,
    long nanos) {

  public boolean isAnswerable() {
    return kind == null;
  }

  /** By its id, so that a query stays in its half whatever becomes of the others. */
  boolean isInFirstHalf() {
    return Fingerprint.number(query) % 2 == 0;
  }

  /** What can be learned from it; nothing without a reply. */
  void addTo(List<LabelledHit> judged) {
    if (features != null) {
      judged.add(new LabelledHit(features, isRight()));
    }
  }

  /** The same, judged otherwise. */
  QueryResult judged(double otherConfidence, Decision otherDecision) {
    return new QueryResult(
        query, set, kind, rank, found, features, otherConfidence, otherDecision, nanos);
  }

  /** Whether the first reply is right; never without an answer. */
  public boolean isRight() {
    return rank == 1;
  }
}

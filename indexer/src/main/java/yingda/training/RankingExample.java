package yingda.training;

import java.util.List;
import yingda.ranking.FeatureVector;

/**
 * The hits of a question of which it is known which are right.
 *
 * @param right what speaks for these
 * @param wrong what speaks for the others
 */
public record RankingExample(List<FeatureVector> right, List<FeatureVector> wrong) {
  public RankingExample {
    right = List.copyOf(right);
    wrong = List.copyOf(wrong);
  }

  /** Whether it can teach anything: some could have won, and some lost. */
  public boolean isOpen() {
    return !right.isEmpty() && !wrong.isEmpty();
  }
}

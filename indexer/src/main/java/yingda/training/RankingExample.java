package yingda.training;

import java.util.List;
import yingda.ranking.FeatureVector;

/**
 * The hits of a question of which it is known which are right.
 *
 * @param right what speaks for these
 * @param wrong what speaks for the others
 * @param weight as how many questions it counts
 */
public record RankingExample(List<FeatureVector> right, List<FeatureVector> wrong, double weight) {
  /** One that counts as one. */
  public RankingExample(List<FeatureVector> right, List<FeatureVector> wrong) {
    this(right, wrong, 1);
  }

  public RankingExample {
    right = List.copyOf(right);
    wrong = List.copyOf(wrong);
  }

  /** Whether it can teach anything: some could have won, and some lost. */
  public boolean isOpen() {
    return !right.isEmpty() && !wrong.isEmpty();
  }
}

package yingda.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import yingda.ranking.Feature;
import yingda.ranking.FeatureVector;
import yingda.ranking.LinearModel;

class RankingTrainerTest {
  private static final LinearModel BEFORE =
      new LinearModel(Map.of(Feature.LEXICAL, 3.0, Feature.SEMANTIC, 1.0, Feature.EXACT, 2.0));

  @Test
  void nothingToLearnFromLeavesTheWeights() {
    RankingExample lost = new RankingExample(List.of(), List.of(features(1, 0)));
    RankingExample alone = new RankingExample(List.of(features(0, 1)), List.of());
    assertThat(RankingTrainer.fit(List.of(lost, alone), BEFORE)).isEqualTo(BEFORE);
  }

  @Test
  void aFewContestsMoveLittleAndManyTheirWay() {
    RankingExample example =
        new RankingExample(List.of(features(0.2, 0.9)), List.of(features(1, 0.2)));
    LinearModel few = RankingTrainer.fit(List.of(example), BEFORE);
    LinearModel many = RankingTrainer.fit(Collections.nCopies(200, example), BEFORE);
    assertThat(few.of(Feature.SEMANTIC)).isBetween(1.0, 1.5);
    assertThat(many.of(Feature.SEMANTIC)).isGreaterThan(3);
    assertThat(many.of(Feature.LEXICAL)).isLessThan(few.of(Feature.LEXICAL));
    assertThat(many.of(Feature.EXACT)).isCloseTo(2, within(1e-9));
  }

  @Test
  void theWeightsThatMadeTheChoicesAreFound() {
    LinearModel hidden = new LinearModel(Map.of(Feature.LEXICAL, 1.0, Feature.SEMANTIC, 6.0));
    Random random = new Random(1);
    List<RankingExample> examples = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      examples.add(example(random, hidden));
    }
    LinearModel found = RankingTrainer.fit(examples, new LinearModel(Map.of(Feature.LEXICAL, 4.0)));
    assertThat(found.of(Feature.LEXICAL)).isCloseTo(1, within(0.4));
    assertThat(found.of(Feature.SEMANTIC)).isCloseTo(6, within(0.6));
  }

  @Test
  void whatIsKnownOnlyBehindTheOrderTeachesNothing() {
    FeatureVector first = new FeatureVector(Map.of(Feature.LEAD, 1.0, Feature.LEXICAL, 1.0));
    RankingExample example = new RankingExample(List.of(first), List.of(features(0.5, 0)));
    LinearModel learned = RankingTrainer.fit(Collections.nCopies(50, example), BEFORE);
    assertThat(learned.of(Feature.LEAD)).isZero();
  }

  /** Drawn as softmax draws: by share of the exponential of the score. */
  private static RankingExample example(Random random, LinearModel hidden) {
    List<FeatureVector> hits = new ArrayList<>();
    double best = Double.NEGATIVE_INFINITY;
    int winner = 0;
    for (int i = 0; i < 5; i++) {
      hits.add(features(random.nextDouble(), random.nextDouble()));
      double gumbel = -Math.log(-Math.log(random.nextDouble()));
      double drawn = hidden.score(hits.get(i)) + gumbel;
      if (drawn > best) {
        best = drawn;
        winner = i;
      }
    }
    FeatureVector right = hits.remove(winner);
    return new RankingExample(List.of(right), hits);
  }

  private static FeatureVector features(double words, double meaning) {
    return new FeatureVector(Map.of(Feature.LEXICAL, words, Feature.SEMANTIC, meaning));
  }
}

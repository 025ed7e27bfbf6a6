package yingda.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import yingda.ranking.Calibration;
import yingda.ranking.Feature;
import yingda.ranking.FeatureVector;
import yingda.ranking.RankingParameters;

class CalibrationTrainerTest {

  @Test
  void manyQuestionsTeachTheProbabilityTheyWereDrawnWith() {
    Calibration learned = CalibrationTrainer.fit(drawn(20_000), 0.95);
    for (double asked : List.of(0.1, 0.5, 0.9)) {
      assertThat(learned.confidence(features(asked))).isCloseTo(probability(asked), within(0.03));
    }
  }

  @Test
  void withoutQuestionsTheDefaultStays() {
    Calibration learned = CalibrationTrainer.fit(List.of(), 0.95);
    for (double lead : List.of(0.0, 0.3, 1.0)) {
      FeatureVector features =
          new FeatureVector(Map.of(Feature.ENTRY_COVERAGE, 0.8, Feature.LEAD, lead));
      assertThat(learned.confidence(features))
          .isCloseTo(RankingParameters.DEFAULT.calibration().confidence(features), within(1e-9));
    }
    assertThat(learned.sure()).isGreaterThan(1);
  }

  @Test
  void repliesFromTheThresholdOnAreAsPreciseAsWantedOnOtherQuestions() {
    Calibration learned = CalibrationTrainer.fit(drawn(20_000), 0.9);
    List<LabelledHit> others = drawn(20_000);
    List<LabelledHit> answered =
        others.stream()
            .filter(one -> learned.confidence(one.features()) >= learned.sure())
            .toList();
    assertThat(answered).hasSizeGreaterThan(1_000);
    double right = answered.stream().filter(LabelledHit::right).count();
    assertThat(right / answered.size()).isCloseTo(0.9, within(0.02));
  }

  @Test
  void nothingIsSureWhereTooFewAreRight() {
    List<LabelledHit> wrong = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      wrong.add(new LabelledHit(features(1), i % 2 == 0));
    }
    assertThat(CalibrationTrainer.fit(wrong, 0.95).sure()).isGreaterThan(1);
  }

  private static List<LabelledHit> drawn(int count) {
    Random random = new Random(count);
    List<LabelledHit> judged = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double asked = random.nextDouble();
      judged.add(new LabelledHit(features(asked), random.nextDouble() < probability(asked)));
    }
    return judged;
  }

  private static double probability(double asked) {
    return 1 / (1 + Math.exp(3 - 8 * asked));
  }

  private static FeatureVector features(double asked) {
    return new FeatureVector(Map.of(Feature.QUERY_COVERAGE, asked));
  }
}

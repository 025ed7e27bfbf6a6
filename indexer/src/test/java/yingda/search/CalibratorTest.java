package yingda.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibratorTest {

  @Test
  void manyQuestionsTeachTheProbabilityTheyWereDrawnWith() {
    Calibration learned = Calibrator.fit(drawn(20_000), 0.95);
    for (double asked : List.of(0.1, 0.5, 0.9)) {
      assertThat(learned.confidence(evidence(asked))).isCloseTo(probability(asked), within(0.03));
    }
  }

  @Test
  void withoutQuestionsTheDefaultStays() {
    Calibration learned = Calibrator.fit(List.of(), 0.95);
    for (double lead : List.of(0.0, 0.3, 1.0)) {
      Evidence evidence = new Evidence(Map.of(Signal.ANSWERED, 0.8, Signal.LEAD, lead));
      assertThat(learned.confidence(evidence))
          .isCloseTo(Calibration.DEFAULT.confidence(evidence), within(1e-9));
    }
    assertThat(learned.sure()).isGreaterThan(1);
  }

  @Test
  void repliesFromTheThresholdOnAreAsPreciseAsWantedOnOtherQuestions() {
    Calibration learned = Calibrator.fit(drawn(20_000), 0.9);
    List<Judged> others = drawn(20_000);
    List<Judged> answered =
        others.stream()
            .filter(one -> learned.confidence(one.evidence()) >= learned.sure())
            .toList();
    assertThat(answered).hasSizeGreaterThan(1_000);
    double right = answered.stream().filter(Judged::right).count();
    assertThat(right / answered.size()).isCloseTo(0.9, within(0.02));
  }

  @Test
  void nothingIsSureWhereTooFewAreRight() {
    List<Judged> wrong = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      wrong.add(new Judged(evidence(1), i % 2 == 0));
    }
    assertThat(Calibrator.fit(wrong, 0.95).sure()).isGreaterThan(1);
  }

  private static List<Judged> drawn(int count) {
    Random random = new Random(count);
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double asked = random.nextDouble();
      judged.add(new Judged(evidence(asked), random.nextDouble() < probability(asked)));
    }
    return judged;
  }

  private static double probability(double asked) {
    return 1 / (1 + Math.exp(3 - 8 * asked));
  }

  private static Evidence evidence(double asked) {
    return new Evidence(Map.of(Signal.ASKED, asked));
  }
}

package yingda.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yingda.encoder.SimilarityFloor;

/** What a weighted sum and a logistic function of features say. */
class ModelsTest {
  private static final FeatureVector FEATURES =
      new FeatureVector(Map.of(Feature.LEXICAL, 0.5, Feature.SEMANTIC, 0.25, Feature.EXACT, 1.0));

  @Test
  void aScoreIsTheSumOfWhatHasAWeight() {
    LinearModel model = new LinearModel(Map.of(Feature.LEXICAL, 6.0, Feature.SEMANTIC, -8.0));
    assertThat(model.score(FEATURES)).isEqualTo(1);
    assertThat(model.of(Feature.EXACT)).isZero();
    assertThat(new LinearModel(Map.of()).score(FEATURES)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0.5", "1.0986, 0, 0.75", "-1.0986, 0, 0.25", "-2, 4, 0.5", "50, 0, 0.99"})
  void confidenceIsLogisticAndNeverCertain(double bias, double weight, double confidence) {
    Calibration calibration = new Calibration(bias, Map.of(Feature.LEXICAL, weight), Map.of(), 0.8);
    assertThat(calibration.confidence(FEATURES)).isCloseTo(confidence, within(0.0001));
  }

  @Test
  void theDefaultIsSureOfTheSameWordingFarAheadAndNotOfNothing() {
    Calibration calibration = RankingParameters.DEFAULT.calibration();
    assertThat(calibration.confidence(new FeatureVector(Map.of())))
        .isCloseTo(0.0014, within(0.0001));
    FeatureVector same =
        new FeatureVector(
            Map.of(
                Feature.WORDING_COVERAGE, 1.0,
                Feature.COVERAGE_PRODUCT, 1.0,
                Feature.ENTRY_COVERAGE, 1.0,
                Feature.EXACT, 1.0,
                Feature.SUBJECT_COVERAGE, 1.0,
                Feature.LEAD, 1.0));
    // -6.6 + 2 + 2 + 3 + 1 + 1 + 5 = 7.4 in logits
    assertThat(calibration.confidence(same)).isEqualTo(0.99);
    FeatureVector open = same.and(new FeatureVector(Map.of(Feature.MISSING_SUBJECT, 1.0)));
    assertThat(calibration.confidence(open)).isCloseTo(0.8022, within(0.0001));
  }

  @ParameterizedTest
  @CsvSource({"0.4, 0, 0.25", "0.7, 0.5, 0.625", "1, 1, 1", "0.1, 0, 0"})
  void nearnessBeginsAboveWhatChanceReaches(double cosine, double nearest, double mean) {
    SimilarityFloor floor = new SimilarityFloor(0.4, 0.2);
    assertThat(floor.nearness(cosine)).isCloseTo(nearest, within(1e-9));
    assertThat(floor.agreement(cosine)).isCloseTo(mean, within(1e-9));
    assertThat(SimilarityFloor.NONE.nearness(cosine)).isEqualTo(cosine);
  }
}

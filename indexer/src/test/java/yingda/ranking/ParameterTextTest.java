package yingda.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ParameterTextTest {
  @Test
  void numbersOfFeaturesAreReplacedAndAllElseStays() {
    String text =
        """
        # weights
        query.long-from = 30
        weights.lexical = 6.0
        weights.text = 7.0
        # behind
        calibration.bias = -6.6
        calibration.weights.lead = 5.0
        calibration.beside-pretrained.rival = 1.0
        order.closely = 15
        """;
    LinearModel weights =
        new LinearModel(
            Map.of(Feature.LEXICAL, 6.04, Feature.PRETRAINED, 8.66, Feature.OTHER_NUMBERS, -0.01));
    Calibration calibration =
        new Calibration(
            3,
            Map.of(Feature.LEAD, 5.0, Feature.PRETRAINED_FAR, -3.25),
            Map.of(Feature.CROWD, -1.5),
            0.5);
    assertThat(ParameterText.with(text, weights, calibration))
        .isEqualTo(
            """
            # weights
            query.long-from = 30
            weights.lexical = 6.0
            weights.pretrained = 8.7
            # behind
            calibration.bias = -6.6
            calibration.weights.lead = 5.0
            calibration.weights.pretrained-far = -3.2
            calibration.beside-pretrained.crowd = -1.5
            order.closely = 15
            """);
  }
}

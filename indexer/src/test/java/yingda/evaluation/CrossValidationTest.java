package yingda.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yingda.evaluation.CrossValidation.Half;
import yingda.evaluation.CrossValidation.Numbers;
import yingda.ranking.Feature;
import yingda.ranking.FeatureVector;
import yingda.search.Decision;

class CrossValidationTest {
  /** Right where much was found; the decision in use answers a tenth of that. */
  private static List<QueryResult> results() {
    List<QueryResult> results = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      boolean right = i % 2 == 0;
      results.add(
          new QueryResult(
              "q" + i,
              "set",
              null,
              right ? 1 : 0,
              right ? 1 : 0,
              new FeatureVector(Map.of(Feature.ENTRY_COVERAGE, right ? 1.0 : 0.1)),
              right ? 0.7 : 0.2,
              i % 20 == 0 ? Decision.ANSWER : Decision.CLARIFY,
              1));
    }
    return results;
  }

  private static List<Half> halves() {
    return CrossValidation.of(SetResult.of("set", results()), 0.95);
  }

  @Test
  void eachHalfIsJudgedByAllNumbers() {
    assertThat(halves())
        .extracting(Half::numbers)
        .containsExactly(
            Numbers.IN_USE,
            Numbers.THRESHOLD_CHOSEN,
            Numbers.LEARNED,
            Numbers.IN_USE,
            Numbers.THRESHOLD_CHOSEN,
            Numbers.LEARNED);
    assertThat(halves()).extracting(Half::first).containsSubsequence(true, true, false, false);
    assertThat(halves().getFirst().questions() + halves().getLast().questions()).isEqualTo(400);
  }

  @Test
  void theNumbersInUseAreJudgedByTheirDecisions() {
    Half inUse = halves().getFirst();
    assertThat(inUse.coverage()).isBetween(0.02, 0.1);
    assertThat(inUse.precision()).isEqualTo(1);
    assertThat(inUse.deviation())
        .isCloseTo(
            Math.sqrt(inUse.coverage() * (1 - inUse.coverage()) / inUse.questions()), within(1e-9));
  }

  @Test
  void aThresholdOfTheOtherHalfAnswersAllThatIsRight() {
    for (Half half : halves()) {
      if (half.numbers() != Numbers.IN_USE) {
        assertThat(half.coverage()).as(half.toString()).isBetween(0.4, 0.6);
        assertThat(half.precision()).isEqualTo(1);
        assertThat(half.best()).isEqualTo(half.coverage());
      }
    }
  }

  /** A half without right answers teaches to answer nothing. */
  @Test
  void whereNothingIsRightNothingIsAnswered() {
    List<QueryResult> wrong = results().stream().filter(one -> !one.isRight()).toList();
    for (Half half : CrossValidation.of(SetResult.of("set", wrong), 0.95)) {
      if (half.numbers() != Numbers.IN_USE) {
        assertThat(half.coverage()).isZero();
        assertThat(half.precision()).isNull();
      }
    }
  }
}

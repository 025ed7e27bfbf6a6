package yingda.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yingda.evaluation.Trials.ranked;
import static yingda.evaluation.Trials.right;
import static yingda.evaluation.Trials.unanswerable;
import static yingda.evaluation.Trials.wrong;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yingda.document.RejectedException;

class ResultsDifferenceTest {
  private static ResultsFile results(QueryResult... trials) {
    return new ResultsFile(Map.of("shop", Figures.of(List.of(trials))));
  }

  @Test
  void theSameResultsDifferInNothing() {
    assertThat(ResultsDifference.between(results(right(0.9)), results(right(0.9)))).isEmpty();
  }

  @Test
  void whatFellIsToldFromWhatRose() {
    ResultsFile good = results(right(0.9), right(0.8));
    ResultsFile poor = results(right(0.9), ranked(2, 0.8));

    assertThat(ResultsDifference.between(good, poor))
        .filteredOn(ResultsDifference::fell)
        .extracting(ResultsDifference::toString)
        .contains("shop P@1: 1.000 -> 0.500, fell", "shop MRR@10: 1.000 -> 0.750, fell")
        .noneMatch(line -> line.contains("R@10: 1.000 -> 1.000"));
    assertThat(ResultsDifference.between(poor, good))
        .isNotEmpty()
        .noneMatch(ResultsDifference::fell);
  }

  @Test
  void aCalibrationErrorMayGoEitherWay() {
    assertThat(ResultsDifference.between(results(right(0.9)), results(right(0.5))))
        .extracting(ResultsDifference::toString)
        .singleElement()
        .asString()
        .startsWith("shop calibration error: ")
        .doesNotContain("fell");
  }

  @Test
  void aGuardedFigureThatIsGoneFell() {
    ResultsFile before = results(right(0.9), unanswerable("in", 0.1));

    assertThat(ResultsDifference.between(before, results(right(0.9), wrong(0.1))))
        .contains(new ResultsDifference("shop", "AUROC in", 1.0, null, true));
  }

  @Test
  void resultsOfOtherTasksCannotBeCompared() {
    ResultsFile other = new ResultsFile(Map.of("bank", Figures.of(List.of())));

    assertThatThrownBy(() -> ResultsDifference.between(other, results(right(0.9))))
        .isInstanceOf(RejectedException.class)
        .hasMessage("--compare: the file has none of the sets shop, name another file");
  }
}

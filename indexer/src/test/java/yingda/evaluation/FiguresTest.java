package yingda.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static yingda.evaluation.Trials.ranked;
import static yingda.evaluation.Trials.right;
import static yingda.evaluation.Trials.unanswerable;
import static yingda.evaluation.Trials.wrong;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yingda.search.Decision;

class FiguresTest {
  private static final List<QueryResult> NOTHING = List.of();

  @Test
  void ranksCountOnlyQuestionsWithAnAnswer() {
    Figures figures =
        Figures.of(List.of(ranked(1, 0.5), ranked(4, 0.5), ranked(0, 0), unanswerable("in", 0.1)));

    assertThat(figures.answerable()).isEqualTo(3);
    assertThat(figures.unanswerable()).isEqualTo(1);
    assertThat(figures.top1()).isEqualTo(0.333);
    assertThat(figures.reciprocal()).isEqualTo(0.417);
    assertThat(figures.recall()).isEqualTo(0.667);
    assertThat(figures.notFirst()).hasSize(2).containsValues(4, 0);
  }

  @Test
  void anEmptySetHasFiguresToo() {
    assertThat(Figures.of(NOTHING).top1()).isZero();
    assertThat(Figures.of(NOTHING).precision()).isNull();
    assertThat(Figures.of(NOTHING).auroc()).isEmpty();
    assertThat(Timing.of(NOTHING)).isEqualTo(new Timing(0, 0));
  }

  @Test
  void theAreaIsTheShareOfPairsInTheRightOrderAndTiesCountHalf() {
    List<QueryResult> trials =
        List.of(
            right(0.9),
            wrong(0.4),
            unanswerable("in", 0.4),
            unanswerable("in", 0.1),
            unanswerable("ood", 0));

    assertThat(Auroc.byKind(trials))
        .containsExactlyInAnyOrderEntriesOf(Map.of("in", 0.875, "ood", 1.0));
  }

  @Test
  void aThresholdIsMeasuredOnQuestionsItWasNotChosenOn() {
    List<QueryResult> trials = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      trials.add(right(0.8));
      trials.add(wrong(0.3));
      trials.add(unanswerable("in", 0.6));
    }

    assertThat(coverage(0.95, trials)).isEqualTo(new Coverage(0.5, 1.0));
    assertThat(coverage(0.49, trials)).isEqualTo(new Coverage(0.5, 0.5));
  }

  @Test
  void nothingIsAnsweredWhereNoThresholdIsHighEnough() {
    List<QueryResult> trials = Collections.nCopies(20, wrong(0.9));

    assertThat(coverage(0.95, trials)).isEqualTo(new Coverage(0, null));
  }

  @Test
  void whatIsEquallySureIsAnsweredTogether() {
    List<QueryResult> trials = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      trials.addAll(List.of(right(0.7), wrong(0.7)));
    }

    assertThat(coverage(0.95, trials).share()).isZero();
  }

  private static Coverage coverage(double precision, List<QueryResult> trials) {
    return Coverage.ofAnswers(Calibrated.of(trials, precision));
  }

  @Test
  void theDecisionToAnswerIsCountedByItself() {
    QueryResult answered = new QueryResult("a", "set", null, 1, 1, null, 0.9, Decision.ANSWER, 1);
    QueryResult misled = new QueryResult("in-1", "set", "in", 0, 0, null, 0.9, Decision.ANSWER, 1);

    Figures figures = Figures.of(List.of(answered, misled, right(0.9), right(0.9)));

    assertThat(figures.answered()).isEqualTo(0.333);
    assertThat(figures.answeredRight()).isEqualTo(0.5);
  }

  @Test
  void confidenceIsReliableWhereItIsTheShareOfRightReplies() {
    List<QueryResult> trials =
        List.of(right(0.75), right(0.75), right(0.75), wrong(0.75), right(1), wrong(0));

    List<CalibrationBin> bins = Reliability.bins(trials);

    assertThat(bins)
        .containsExactly(
            new CalibrationBin(0, 1, 0, 0),
            new CalibrationBin(0.7, 4, 0.75, 0.75),
            new CalibrationBin(0.9, 1, 1, 1));
    assertThat(Reliability.error(bins)).isZero();
    assertThat(Reliability.error(Reliability.bins(List.of(wrong(0.8), right(0.9)))))
        .isCloseTo((0.8 + 0.1) / 2, within(1e-9));
  }

  @Test
  void percentilesAreByTheNearestRank() {
    List<QueryResult> trials = new ArrayList<>();
    for (int i = 1; i <= 200; i++) {
      trials.add(new QueryResult("q", "set", null, 1, 1, null, 1, Decision.ANSWER, i * 1_000_000L));
    }

    assertThat(Timing.of(trials)).isEqualTo(new Timing(100, 198));
  }
}

package yingda.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeigherTest {
  private static final Weights BEFORE =
      new Weights(Map.of(Signal.WORDS, 3.0, Signal.MEANING, 1.0, Signal.EXACT, 2.0));

  @Test
  void nothingToLearnFromLeavesTheWeights() {
    Contest lost = new Contest(List.of(), List.of(evidence(1, 0)));
    Contest alone = new Contest(List.of(evidence(0, 1)), List.of());
    assertThat(Weigher.fit(List.of(lost, alone), BEFORE)).isEqualTo(BEFORE);
  }

  @Test
  void aFewContestsMoveLittleAndManyTheirWay() {
    Contest contest = new Contest(List.of(evidence(0.2, 0.9)), List.of(evidence(1, 0.2)));
    Weights few = Weigher.fit(List.of(contest), BEFORE);
    Weights many = Weigher.fit(Collections.nCopies(200, contest), BEFORE);
    assertThat(few.of(Signal.MEANING)).isBetween(1.0, 1.5);
    assertThat(many.of(Signal.MEANING)).isGreaterThan(3);
    assertThat(many.of(Signal.WORDS)).isLessThan(few.of(Signal.WORDS));
    assertThat(many.of(Signal.EXACT)).isCloseTo(2, within(1e-9));
  }

  @Test
  void theWeightsThatMadeTheChoicesAreFound() {
    Weights hidden = new Weights(Map.of(Signal.WORDS, 1.0, Signal.MEANING, 6.0));
    Random random = new Random(1);
    List<Contest> contests = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      contests.add(contest(random, hidden));
    }
    Weights found = Weigher.fit(contests, new Weights(Map.of(Signal.WORDS, 4.0)));
    assertThat(found.of(Signal.WORDS)).isCloseTo(1, within(0.4));
    assertThat(found.of(Signal.MEANING)).isCloseTo(6, within(0.6));
  }

  @Test
  void whatIsKnownOnlyBehindTheOrderTeachesNothing() {
    Evidence first = new Evidence(Map.of(Signal.LEAD, 1.0, Signal.WORDS, 1.0));
    Contest contest = new Contest(List.of(first), List.of(evidence(0.5, 0)));
    Weights learned = Weigher.fit(Collections.nCopies(50, contest), BEFORE);
    assertThat(learned.of(Signal.LEAD)).isZero();
  }

  /** Drawn as softmax draws: by share of the exponential of the score. */
  private static Contest contest(Random random, Weights hidden) {
    List<Evidence> hits = new ArrayList<>();
    double best = Double.NEGATIVE_INFINITY;
    int winner = 0;
    for (int i = 0; i < 5; i++) {
      hits.add(evidence(random.nextDouble(), random.nextDouble()));
      double gumbel = -Math.log(-Math.log(random.nextDouble()));
      double drawn = hidden.score(hits.get(i)) + gumbel;
      if (drawn > best) {
        best = drawn;
        winner = i;
      }
    }
    Evidence right = hits.remove(winner);
    return new Contest(List.of(right), hits);
  }

  private static Evidence evidence(double words, double meaning) {
    return new Evidence(Map.of(Signal.WORDS, words, Signal.MEANING, meaning));
  }
}

package yingda.encoder.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DomainWordsTest {
  private static final int ASKED = 0;
  private static final int WRITTEN = 1;
  private static final int BOTH = 2;
  private static final int UNKNOWN = 3;

  private final float[] odds =
      DomainWords.odds(
          Collections.nCopies(90, new int[] {ASKED, BOTH}),
          Collections.nCopies(30, new int[] {WRITTEN, BOTH, UNKNOWN}),
          UNKNOWN);

  @Test
  void whatStandsInPairedWordingsSpeaksForAQuestionHoweverManyOthersThereAre() {
    assertThat(odds[ASKED]).isPositive();
    assertThat(odds[WRITTEN]).isNegative();
    assertThat(odds[BOTH]).isCloseTo(0, within(1e-6f));
  }

  @Test
  void theMeanOfItsFeaturesCounts() {
    assertThat(DomainWords.of(new int[] {WRITTEN, BOTH}, odds)).isLessThan(-0.7);
    assertThat(DomainWords.of(new int[] {ASKED, BOTH}, odds)).isGreaterThan(0.7);
    assertThat(DomainWords.of(new int[] {ASKED, WRITTEN}, odds)).isBetween(-0.3, 0.3);
    assertThat(DomainWords.of(new int[] {UNKNOWN + 5}, odds)).isZero();
    assertThat(DomainWords.of(new int[] {}, odds)).isZero();
  }

  @Test
  void whereAllArePairedNothingIsKnown() {
    assertThat(DomainWords.odds(List.of(new int[] {ASKED}), List.of(), 2)).containsOnly(0);
  }
}

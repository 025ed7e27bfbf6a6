package yingda.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ValidityTest {
  private static final Instant OCTOBER = Instant.parse("2026-10-01T00:00:00Z");
  private static final Instant DECEMBER = Instant.parse("2026-12-31T00:00:00Z");

  @Test
  void theBeginningBelongsToItAndTheEndDoesNot() {
    Validity validity = new Validity(OCTOBER, DECEMBER);
    assertThat(validity.includes(OCTOBER.minusNanos(1))).isFalse();
    assertThat(validity.includes(OCTOBER)).isTrue();
    assertThat(validity.includes(DECEMBER.minusNanos(1))).isTrue();
    assertThat(validity.includes(DECEMBER)).isFalse();
  }

  @Test
  void whatIsOpenHasNoEnd() {
    assertThat(Validity.ALWAYS.includes(Instant.MIN)).isTrue();
    assertThat(Validity.ALWAYS.includes(Instant.MAX)).isTrue();
    assertThat(new Validity(OCTOBER, null).includes(Instant.MAX)).isTrue();
    assertThat(new Validity(null, OCTOBER).includes(OCTOBER)).isFalse();
  }

  @Test
  void theEndComesAfterTheBeginning() {
    assertThatThrownBy(() -> new Validity(DECEMBER, OCTOBER))
        .isInstanceOf(RejectedException.class)
        .hasMessageStartingWith("expires: 2026-10-01T08:00+08:00 is not after effective");
    assertThatThrownBy(() -> new Validity(OCTOBER, OCTOBER)).isInstanceOf(RejectedException.class);
  }
}

package yingda.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.encoder.EncodingException;

class UnitVectorTest {
  @Test
  void aVectorIsMadeOfLengthOne() {
    assertThat(UnitVector.of(new float[] {3, -4})).containsExactly(0.6f, -0.8f);
  }

  @Test
  void aLongVectorDoesNotOverflow() {
    assertThat(UnitVector.of(new float[] {3e30f, 4e30f}))
        .containsExactly(new float[] {0.6f, 0.8f}, within(1e-6f));
  }

  @Test
  void allZeroStaysAllZero() {
    assertThat(UnitVector.of(new float[3])).containsExactly(0, 0, 0);
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY})
  void whatIsNoNumberIsRefused(float value) {
    assertThatThrownBy(() -> UnitVector.of(new float[] {1, value}))
        .isInstanceOf(EncodingException.class);
  }
}

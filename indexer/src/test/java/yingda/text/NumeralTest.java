package yingda.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralTest {
  @ParameterizedTest
  @CsvSource({
    "七, 7",
    "十, 10",
    "十五, 15",
    "二十, 20",
    "二十四, 24",
    "一百, 100",
    "一百零八, 108",
    "一百一十, 110",
    "两百, 200",
    "三千五百, 3500",
    "两千零二十六, 2026",
    "二零二六, 2026",
    "一二三, 123"
  })
  void aRowOfNumeralsHasAValue(String text, int value) {
    assertThat(Numeral.value(text)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"千", "百千", "三四", "十百", "二百三千", "二三十", "零", "一二三四五"})
  void whatIsOutOfOrderHasNone(String text) {
    assertThat(Numeral.value(text)).isZero();
  }

  @Test
  void twoIsWrittenInTwoWays() {
    assertThat(Numeral.written(2)).containsExactly("二", "两");
    assertThat(Numeral.written(200)).containsExactly("二百", "两百");
    assertThat(Numeral.written(20)).containsExactly("二十");
    assertThat(Numeral.written(12)).containsExactly("十二");
  }

  @Test
  void whatIsWrittenHasTheValue() {
    for (int value = 1; value < 10_000; value++) {
      int expected = value;
      assertThat(Numeral.written(value)).allMatch(text -> Numeral.value(text) == expected);
    }
  }
}

package yingda.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
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
    "一二三, 123",
    "一百二, 120",
    "两千五, 2500",
    "三万五, 35000",
    "一千零五, 1005",
    "一万零二十, 10020",
    "一万, 10000",
    "十万, 100000",
    "十二万三千, 123000",
    "一百二十万, 1200000",
    "一亿, 100000000",
    "一亿二, 120000000",
    "三亿零五百万, 305000000",
    "两万亿, 2000000000000",
    "廿五, 25",
    "卅, 30"
  })
  void aRowOfNumeralsHasAValue(String text, long value) {
    assertThat(Numeral.value(text)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"千", "百千", "三四", "十百", "二百三千", "二三十", "零", "一二三四五", "万一", "千万", "万", "亿万", "一万二万"})
  void whatIsOutOfOrderHasNone(String text) {
    assertThat(Numeral.value(text)).isZero();
  }

  @Test
  void aNumberIsWrittenAsItIsCounted() {
    assertThat(LongStream.of(0, 2, 10, 19, 20, 99, 105).mapToObj(Numeral::of))
        .containsExactly("零", "二", "十", "十九", "二十", "九十九", "一百零五");
  }

  @Test
  void twoIsWrittenInTwoWays() {
    assertThat(Numeral.written(2)).containsExactly("二", "两");
    assertThat(Numeral.written(200)).containsExactly("二百", "两百");
    assertThat(Numeral.written(20)).containsExactly("二十");
    assertThat(Numeral.written(12)).containsExactly("十二");
  }

  @Test
  void theLastUnitMayBeLeftOut() {
    assertThat(Numeral.written(120)).containsExactly("一百二十", "一百二");
    assertThat(Numeral.written(2_500)).containsExactly("二千五百", "两千五百", "二千五", "两千五");
    assertThat(Numeral.written(10_500)).containsExactly("一万零五百");
    assertThat(Numeral.written(120_000)).containsExactly("十二万");
  }

  @Test
  void whatIsWrittenHasTheValue() {
    for (long value = 1; value < 10_000_000_000L; value += 1 + value / 5_000) {
      long expected = value;
      assertThat(Numeral.written(value)).allMatch(text -> Numeral.value(text) == expected);
    }
  }
}

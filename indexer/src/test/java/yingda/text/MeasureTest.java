package yingda.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureTest {
  private static List<Measure> in(String text) {
    return Amount.in(text).stream()
        .map(amount -> Measure.of(amount, text))
        .filter(Objects::nonNull)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "72小时, 3天",
    "一周, 7天",
    "三个星期, 21 天",
    "180分钟, 3个小时",
    "半小时, 30分钟",
    "一年, 12个月",
    "半年, 六个月",
    "半个钟头, 30分钟",
    "一个半小时, 90分钟",
    "两天半, 60小时",
    "一年半, 18个月",
    "3斤半, 1750克",
    "半斤, 250克",
    "半升, 500毫升",
    "5公斤, 10斤",
    "2.5kg, 五斤",
    "1.5升, 1500毫升",
    "2千瓦, 2000瓦"
  })
  void sizesOfAKindAreComparedInOneUnit(String text, String other) {
    assertThat(in(text)).hasSize(1);
    assertThat(in(text).getFirst().kind()).isEqualTo(in(other).getFirst().kind());
    assertThat(in(text).getFirst().size()).isEqualByComparingTo(in(other).getFirst().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026年", "100m", "128g", "5个人", "3折", "12月", "1w", "三张", "5分", "半个月", "36码半"})
  void whatMayMeanAnythingElseIsNone(String text) {
    assertThat(in(text)).isEmpty();
  }
}

package yingda.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {
  private static VersionRange range(String text) {
    return VersionRange.of("versions", text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[2.0,3.0)| 2.0, 2.9.9, 3.0-rc1| 1.9, 2.0-rc1, 3.0, 3.1",
        "(2.0,3.0]| 2.0.1, 3| 2, 3.0.1",
        "[2.0,)| 2, 99| 1.99",
        "(,3.0]| 0, 3.0.0| 3.0.1",
        "(,3.0)| 0, 2.9| 3",
        "[2.0]| 2, 2.0.0| 2.0.1, 1",
        "[ 2.0 , 2.0 ]| 2.0| 2.1",
      })
  void aRangeContainsWhatItSays(String text, String inside, String outside) {
    assertThat(inside.split(", ")).allMatch(v -> range(text).contains(ProductVersion.of("v", v)));
    assertThat(outside.split(", ")).noneMatch(v -> range(text).contains(ProductVersion.of("v", v)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "(,)", "[,]", "[,)"})
  void withoutBoundsEveryVersionIsMeant(String text) {
    assertThat(range(text)).isEqualTo(VersionRange.ALL);
    assertThat(range(text).contains(ProductVersion.of("v", "0"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[2.0,3.0)", "(2.0,3.0]", "[2.0,)", "(,3.0]", "[2.0]", "", "[v2,3-rc1)"})
  void aRangeReadsBackAsItIsWritten(String text) {
    assertThat(range(text)).hasToString(text);
    assertThat(range(range(text).toString())).isEqualTo(range(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2.0", "[]", "()", "[3.0,2.0]", "[2.0,2.0)", "(2.0)", "[1,2,3]", "[1,2", "[a,b]"})
  void whatIsNoRangeIsRejected(String text) {
    assertThatThrownBy(() -> range(text))
        .isInstanceOf(RejectedException.class)
        .hasMessageStartingWith("versions: \"");
  }

  @Test
  @Timeout(10)
  void whatIsFarTooLongIsRejectedAtOnce() {
    assertThatThrownBy(() -> range("[" + " ".repeat(4_000)))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("is no version range");
  }

  @Test
  void newerRangesAreGreater() {
    assertThat(
            Stream.of("[3.0,)", "[2.0,3.0)", "", "(2.0,3.0)", "[2.0,)", "[2.0,3.0]", "(,2.0)")
                .map(VersionRangeTest::range)
                .sorted()
                .map(VersionRange::toString))
        .containsExactly("(,2.0)", "", "[2.0,3.0)", "[2.0,3.0]", "[2.0,)", "(2.0,3.0)", "[3.0,)");
  }

  @Test
  void aVersionStandsForAllThatBeginWithIt() {
    VersionRange range = VersionRange.startingWith(ProductVersion.of("version", "7.5"));
    assertThat(range).isEqualTo(range("[7.5,7.6)"));
  }
}

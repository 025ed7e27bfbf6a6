package yingda.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductVersionTest {
  private static ProductVersion version(String text) {
    return ProductVersion.of("version", text);
  }

  @Test
  void versionsAreOrderedByValue() {
    List<String> ascending =
        List.of("1", "2.0-alpha", "2.0-rc1", "2.0-rc2", "2", "2.0.1", "2.9", "2.10", "v8.5", "10");
    assertThat(
            Stream.of(
                    "10",
                    "2.10",
                    "2.0-rc2",
                    "1",
                    "v8.5",
                    "2.9",
                    "2.0.1",
                    "2",
                    "2.0-rc1",
                    "2.0-alpha")
                .map(ProductVersionTest::version)
                .sorted()
                .map(ProductVersion::toString))
        .containsExactlyElementsOf(ascending);
  }

  @ParameterizedTest
  @CsvSource({"2.0,2", "v7.5.0,7.5", "V2,2.0.0", "2.0-RC1,2.0rc1", "007.5,7.5"})
  void differentSpellingsAreTheSameVersion(String one, String other) {
    assertThat(version(one)).isEqualTo(version(other)).hasSameHashCodeAs(version(other));
  }

  @ParameterizedTest
  @CsvSource({"7.5,7.6", "7,8", "v8.5.1,8.5.2", "2.9,2.10", "2.0-rc1,2.1", "7.0,7.1"})
  void theNextVersionIsTheFirstThatBeginsOtherwise(String text, String next) {
    assertThat(version(text).next()).isEqualTo(version(next));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "latest", "7.", ".5", "7..5", "7,5", "-1", "1234567890123456789", "七"})
  void whatIsNoVersionIsRejected(String text) {
    assertThatThrownBy(() -> version(text))
        .isInstanceOf(RejectedException.class)
        .hasMessage(
            "version: \""
                + text
                + "\" is no product version, expected numbers such as 7.5 or 2.0.1");
  }
}

package yingda.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.HomeZone;
import yingda.document.RejectedException;
import yingda.document.Validity;

class ValidityWordsTest {
  private static final String BEGIN = "2025-12-31T16:00:00Z";
  private static final String END = "2026-06-30T16:00:00Z";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026年1月1日-2026年6月30日",
        "2026年1月1日至2026年6月30日",
        "2026年1月1日—6月30日",
        "2026-01-01~2026-06-30",
        "2026-01-01 ～ 2026-06-30",
        "2026-01-01-2026-06-30",
        "2026.1.1--2026.6.30",
        "2026/1/1 - 2026/6/30",
        "20260101-20260630",
        "2026-01-01 to 2026-06-30",
        "自2026年1月1日起至2026年6月30日止",
        "从 2026-01-01 到 2026-06-30"
      })
  void bothDaysAreReadFromOneCell(String text) {
    Validity validity = ValidityWords.of(null, text, HomeZone.ID);
    assertThat(validity.effective()).hasToString(BEGIN);
    assertThat(validity.expires()).hasToString(END);
    assertThat(ValidityWords.of(text, null, HomeZone.ID)).isEqualTo(validity);
    assertThat(ValidityWords.of("2026-01-01", text, HomeZone.ID)).isEqualTo(validity);
    assertThat(ValidityWords.isSaidBy(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-06-30", "至2026年6月30日", "截至 2026-06-30", "截止2026.6.30", "2026年6月30日止"})
  void aLastDayAlone(String text) {
    assertThat(ValidityWords.of(null, text, HomeZone.ID).effective()).isNull();
    assertThat(ValidityWords.of(null, text, HomeZone.ID).expires()).hasToString(END);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026年1月1日起", "自2026-01-01起", "2026-01-01至今", "2026-01-01至长期"})
  void aFirstDayAlone(String text) {
    assertThat(ValidityWords.of(null, text, HomeZone.ID).effective()).hasToString(BEGIN);
    assertThat(ValidityWords.of(null, text, HomeZone.ID).expires()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"一年", "2026年6月30日前", "2026-01-01-2026-06-31", "6月30日", "1月1日-6月30日", "-"})
  void whatIsNotUnderstoodIsRefused(String text) {
    assertThatThrownBy(() -> ValidityWords.of(null, text, HomeZone.ID))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining(text)
        .hasMessageContaining("is no date, expected one such as 2026-10-01");
  }

  @Test
  void twoFirstDaysAreRefused() {
    assertThatThrownBy(() -> ValidityWords.of("2026-02-01", "2026-01-01至2026-06-30", HomeZone.ID))
        .hasMessage("effective: is said to be \"2026-02-01\" and \"2026-01-01\", remove one");
  }
}

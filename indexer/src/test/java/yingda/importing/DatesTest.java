package yingda.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.HomeZone;

class DatesTest {
  private static final ZoneId ZONE = HomeZone.ID;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-12-31", "2026/12/31", "2026.12.31", "2026年12月31日", "2026 年 12 月 31 日", "2026年12月31号",
        "20261231", "46387", "46387.0", "２０２６－１２－３１", " 2026-12-31 ", "2026. 12. 31"
      })
  void aDayIsAllOfIt(String text) {
    assertThat(Dates.begin("x", text, ZONE)).hasToString("2026-12-30T16:00:00Z");
    assertThat(Dates.end("x", text, ZONE)).hasToString("2026-12-31T16:00:00Z");
    assertThat(Dates.day("x", text)).isEqualTo(LocalDate.of(2026, 12, 31));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-31 18:00, 2026-12-31T10:00:00Z",
    "2026/12/31 8:05:09, 2026-12-31T00:05:09Z",
    "2026年12月31日 18时30分, 2026-12-31T10:30:00Z",
    "2026年12月31日18点, 2026-12-31T10:00:00Z",
    "2026-12-31T18:00, 2026-12-31T10:00:00Z",
    "2026-12-31T18:00:00+08:00, 2026-12-31T10:00:00Z",
    "2026-12-31 24:00, 2026-12-31T16:00:00Z",
    "46387.75, 2026-12-31T10:00:00Z",
  })
  void aTimeIsThatTime(String text, String instant) {
    assertThat(Dates.begin("x", text, ZONE)).hasToString(instant);
    assertThat(Dates.end("x", text, ZONE)).hasToString(instant);
    assertThatThrownBy(() -> Dates.day("x", text)).hasMessageContaining("is no day");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12/31/2026",
        "31.12.2026",
        "01-02-2026",
        "1/2/26",
        "12/31/2026 18:00",
        "26-12-31"
      })
  void whichIsTheMonthIsAsked(String text) {
    assertThatThrownBy(() -> Dates.end("expires", text, ZONE))
        .hasMessage(
            "expires: \""
                + text
                + "\" does not tell which is the day, the month and the year,"
                + " write it as 2026-12-31");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12月31日",
        "2026-13-01",
        "2026-02-30",
        "20261301",
        "2026年12月",
        "31-Dec-26",
        "Dec 2026",
        "Feb 30, 2026",
        "二〇二六年",
        "三百年十月一日",
        "明年",
        "2026",
        "463",
        "2026-12-31 25:00",
        "2026-12/31",
        ""
      })
  void whatIsNoDayIsRefused(String text) {
    assertThatThrownBy(() -> Dates.end("expires", text, ZONE)).hasMessageContaining("is no date");
  }

  @Test
  void noEndIsSaidInWords() {
    assertThat(Dates.isNever("长期有效")).isTrue();
    assertThat(Dates.isNever("—")).isTrue();
    assertThat(Dates.isNever("N/A")).isTrue();
    assertThat(Dates.isNever("2026-12-31")).isFalse();
    assertThat(Dates.isNever("暂定")).isFalse();
  }
}

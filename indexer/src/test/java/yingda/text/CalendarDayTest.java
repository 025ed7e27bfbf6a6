package yingda.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarDayTest {
  private static final CalendarDay THIRD = CalendarDay.in("2026年12月3日").getFirst();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "维护时间：2026年12月3日，",
        "2026-12-03",
        "2026.12.3 起",
        "2026/12/3",
        "26年12月3号",
        "12月3日",
        "二零二六年十二月三日",
        "十二月三号"
      })
  void theSameDayIsTheSameHoweverItIsWritten(String text) {
    assertThat(CalendarDay.in(text)).hasSize(1).allMatch(THIRD::isSame);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026年12月31日", "2026年1月3日", "2025年12月3日", "十二月十三日", "11月3号"})
  void anotherDayIsAnother(String text) {
    assertThat(CalendarDay.in(text)).hasSize(1).noneMatch(THIRD::isSame);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"13月3日", "12月32日", "7.5.1", "版本 2.12.3", "3个月", "12月", "192.168.1.1", "1-2-3"})
  void whatIsNoDayIsNone(String text) {
    assertThat(CalendarDay.in(text)).isEmpty();
  }

  @Test
  void itIsWrittenAsPeopleDo() {
    assertThat(THIRD.written()).contains("2026年12月3日", "2026-12-03", "2026.12.3", "12月3号", "十二月三日");
  }
}

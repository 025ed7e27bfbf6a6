package yingda.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.RejectedException;

class VersionWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7.5及以上 | [7.5,)",
        "V7.5 及以上版本 | [7.5,)",
        "7.5以上 | [7.5,)",
        "7.5+ | [7.5,)",
        ">=7.5 | [7.5,)",
        "≥ v7.5 | [7.5,)",
        "7.5 and later | [7.5,)",
        "7.5版本及更高版本 | [7.5,)",
        "7.5起 | [7.5,)",
        "> 7.5 | [7.6,)",
        "7.5及以下 | (,7.6)",
        "<=7.5 | (,7.6)",
        "低于7.5 | (,7.5)",
        "7.5之前 | (,7.5)",
        "2.x | [2,3)",
        "2.X | [2,3)",
        "2.1.* | [2.1,2.2)",
        "v3 | [3,4)",
        "7.5 | [7.5,7.6)",
        "3.0版 | [3.0,3.1)",
        "1.0-2.0 | [1.0,2.1)",
        "1.0 ~ 2.0 | [1.0,2.1)",
        "v1至v3 | [1,4)",
        "1.0～2.0版本 | [1.0,2.1)",
        "[2.0,3.0) | [2.0,3.0)",
        "全部 | ''"
      })
  void whatPeopleWriteIsRead(String text, String range) {
    assertThat(VersionWords.range(text)).hasToString(range);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7.5、8.5", "新版", "2.0-1.0", "最新", "7.5及", "x", "1.0-2.0-3.0"})
  void whatIsNotUnderstoodIsRefusedWithForms(String text) {
    assertThatThrownBy(() -> VersionWords.range(text))
        .isInstanceOf(RejectedException.class)
        .hasMessageStartingWith("versions: \"" + text + "\" is no ")
        .hasMessageContaining("expected");
  }
}

package yingda.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.markup.CommonMarkMarkup;

/** Marks that open and never end are read like any other text. */
class SlowTextsTest {
  private final CommonMarkMarkup markup = new CommonMarkMarkup();

  /** Each of them once took minutes: that they end is the test. */
  @ParameterizedTest
  @ValueSource(strings = {"{{<", "[", "](", "![](", "{%", "<a ", "`", "**", "{/*", "<!--"})
  void marksThatNeverEndAreRead(String mark) {
    String text = mark.repeat(120_000 / mark.length());

    assertThat(markup.html(text)).isNotNull();
    assertThat(markup.plain(text)).isNotNull();
  }

  @Test
  void shortcodesThatNeverEndAreRead() {
    assertThat(markup.plain("{{<".repeat(40_000))).isNotEmpty();
  }
}

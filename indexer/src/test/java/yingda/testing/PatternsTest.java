package yingda.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.Document;

/** Twice the text is no more than twice the work, for each pattern there is. */
class PatternsTest {
  @TestFactory
  Stream<DynamicTest> everyPatternIsLinear() {
    return PatternWork.tests(Document.class);
  }

  @Test
  void theyAreFoundInListsAndRecordsToo() {
    assertThat(Patterns.besides(Document.class))
        .hasSizeGreaterThan(150)
        .containsKeys(
            "yingda.text.Amount.NUMBER",
            "yingda.importing.Includes.MARKS[0]",
            "yingda.usage.PersonalData.RULES[1].form");
  }

  /** Each of them once stood in the program. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-+$",
        "\\d+(?:\\.\\d+){2,}",
        "<img\\b[^>]*?\\ssrc=\"[^\"]*\"",
        "\\{\\{<.*?>}}",
        "\\[[^\\]]*\\]\\(",
        "<([A-Z]\\w*)[^<>]*/>",
        "(?:单号|订单)\\s*[:：是]?\\s*#?\\d{6}"
      })
  void aSlowOneIsFoundOut(String slow) {
    assertThat(PatternWork.slow(new Patterns.Use(Pattern.compile(slow), true))).isPresent();
  }
}

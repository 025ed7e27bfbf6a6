package yingda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One thing has one word, on the pages, in printed reports and in the manual. */
class OneWordTest {
  /** What stands for 确认, 复核, 超期 and 未达标 elsewhere. */
  private static final String OTHERS = "核实|复查|逾期|次数不够";

  static Stream<String> texts() {
    return Stream.of(
            Docs.in("search-api/web/pages", ".js").stream(),
            Docs.in("search-api/src/main/java/yingda/http", ".java").stream(),
            Docs.in("content/manual/yingda", ".md").stream(),
            Stream.of("content/faq/yingda.md", "README.zh-CN.md"))
        .flatMap(texts -> texts);
  }

  /** Similar questions are what readers say, in whatever words. */
  @ParameterizedTest
  @MethodSource("texts")
  void nothingIsCalledOtherwise(String text) {
    assertThat(Docs.text(text).lines().filter(line -> !line.startsWith("- ")))
        .noneMatch(line -> line.matches(".*(?:" + OTHERS + ").*"));
  }
}

package yingda.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.testing.CountedText;

/**
 * Twice the text is no more than twice the work, whoever wrote it: looks are counted, no seconds.
 */
class PatternWorkTest {
  private static final int PIECES = 2_000;
  private static final long MOST = 50_000_000;

  private final CommonMarkMarkup markup = new CommonMarkMarkup();

  @ParameterizedTest
  @CsvSource({
    "yingda.document.Address, LAST, -",
    "yingda.lucene.Claims, VERSION, 1",
    "yingda.lucene.Claims, VERSION, 1.",
    "yingda.content.PictureLinks, HTML, '<img '",
    "yingda.content.PictureLinks, HTML, '<img src=\"'",
    "yingda.content.PictureLinks, HTML, '<img src='",
    "yingda.content.FrontMatter, WIDE_COLON, a",
    "yingda.content.Outline, ANCHOR, '{#a'",
    "yingda.content.TagWords, TITLE, 'title=\"'",
    "yingda.content.JsxTags, WITH_BRACES, '<a b={'"
  })
  void aPatternIsLinear(String type, String name, String piece) throws Exception {
    Field field = Class.forName(type).getDeclaredField(name);
    field.setAccessible(true);
    Pattern pattern = (Pattern) field.get(null);

    long once = work(pattern, piece.repeat(PIECES) + "\0");
    long twice = work(pattern, piece.repeat(2 * PIECES) + "\0");

    assertThat(twice).isLessThan(once * 5 / 2);
  }

  private static long work(Pattern pattern, String text) {
    AtomicLong looks = new AtomicLong();
    long unused = pattern.matcher(new CountedText(text, looks, MOST)).results().count();
    return looks.get();
  }

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

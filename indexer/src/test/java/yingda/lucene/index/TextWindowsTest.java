package yingda.lucene.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.testing.Draft;

class TextWindowsTest {
  private static final Entry ENTRY = Entry.of("1", "保修", "…");

  private static Document document(Kind kind) {
    return Draft.of("manual/x100").kind(kind).entry(ENTRY).document();
  }

  private static List<String> windows(String plain) {
    return TextWindows.of(document(Kind.MANUAL), ENTRY, plain);
  }

  @Test
  void sentencesStayWholeUnderTheirHeading() {
    String sentence = "一年之内免费维修。".repeat(10);
    List<String> windows = windows(sentence + "\n" + sentence);
    assertThat(windows).hasSize(2);
    assertThat(windows)
        .allMatch(window -> window.startsWith(TextWindows.question(document(Kind.MANUAL), ENTRY)))
        .allMatch(window -> window.endsWith("一年之内免费维修。"));
  }

  @Test
  void whatHasNoSentencesIsCut() {
    List<String> windows = windows("字".repeat(1_000));
    assertThat(windows).hasSize(4).allMatch(window -> window.length() < 340);
    assertThat(String.join("", windows).replaceAll("[^字]", "")).hasSize(1_000);
  }

  @Test
  void aBookHasAnEnd() {
    assertThat(windows("这一句话不长也不短。".repeat(1_000))).hasSize(16);
  }

  @Test
  void nothingHasNoWindow() {
    assertThat(windows(" \n ")).isEmpty();
  }

  @Test
  void anAnswerIsNotRead() {
    assertThat(TextWindows.of(document(Kind.FAQ), ENTRY, "一年之内免费维修。")).isEmpty();
    assertThat(TextWindows.question(document(Kind.FAQ), ENTRY)).isEqualTo("保修");
  }
}

package yingda.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yingda.document.Language;
import yingda.document.Refusal;
import yingda.document.RejectedException;

class TerminalTest {
  private final RejectedException empty = Refusal.invalid("empty-cell").at("question");

  @Test
  void itsLanguageIsSpokenIfItsLettersAreThere() {
    assertThat(Terminal.text(empty, Language.ZH, UTF_8)).startsWith("问题：是空的");
    assertThat(Terminal.text(empty, Language.EN, US_ASCII)).startsWith("question: is empty");
  }

  @Test
  void questionMarksAreNoChinese() {
    assertThat(Terminal.text(empty, Language.ZH, US_ASCII)).startsWith("question: is empty");
  }
}

package yingda.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yingda.document.ChangeKind;
import yingda.document.Language;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Term;
import yingda.importing.ImportReport;

class TerminalTest {
  private final RejectedException empty = Refusal.invalid("empty-cell").at("question");

  @Test
  void itsLanguageIsSpokenIfItsLettersAreThere() {
    assertThat(Terminal.text(empty::text, Language.ZH, UTF_8)).startsWith("问题：是空的");
    assertThat(Terminal.text(empty::text, Language.EN, US_ASCII)).startsWith("question: is empty");
  }

  @Test
  void questionMarksAreNoChinese() {
    assertThat(Terminal.text(empty::text, Language.ZH, US_ASCII)).startsWith("question: is empty");
  }

  @Test
  void whatAnImportDidIsSaidInEachLanguage() {
    ImportReport report =
        new ImportReport(Map.of(ChangeKind.ADDED, 2), 1, 0, 3, Map.of(), List.of(), false, 2);
    assertThat(report.summary().text(Language.EN))
        .isEqualTo(
            "added 2, changed 0, unchanged 1, restored 0, retired 0, rejected 0, kept from readers"
                + " (draft or retired) 3");
    assertThat(Term.of("dry-run", report.summary()).text(Language.ZH))
        .isEqualTo("试运行，什么都没有写：新增 2，修改 0，没变 1，恢复 0，下架 0，未导入 0，不对读者公开（草稿或已下架）3");
  }
}

package yingda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  @Test
  void anImportTellsHowFastItIsAndHowLongTheOtherFilesTake() {
    assertThat(ProgressLine.importing(3, 12, 1_200, 2))
        .isEqualTo("3 of 12 files, 1200 documents, 600 a second, 6 s left");
  }

  @Test
  void ofOneFileNobodyKnowsHowLongItTakes() {
    assertThat(ProgressLine.importing(0, 1, 1_000, 0.5))
        .isEqualTo("0 of 1 files, 1000 documents, 2000 a second");
    assertThat(ProgressLine.importing(1, 1, 1_000, 0.5))
        .isEqualTo("1 of 1 files, 1000 documents, 2000 a second");
  }

  @Test
  void whatElseIsSaidStandsOnALineOfItsOwn() {
    StringWriter shown = new StringWriter();
    PrintWriter errors = new PrintWriter(new PrintableWriter(shown), true);
    ProgressLine line = new ProgressLine(errors);
    line.clear();
    line.write("1 of 2", 1, 2);
    line.clear();
    errors.print("note");
    assertThat(shown).hasToString("\r1 of 2\r      \rnote");
  }

  @Test
  void aShorterLineCoversTheLongerOneOnATerminalThatShowsCommands() {
    StringWriter shown = new StringWriter();
    ProgressLine line = new ProgressLine(new PrintWriter(new PrintableWriter(shown), true));
    line.write("1 of 2 files, 3 s left", 1, 2);
    line.write("2 of 2 files", 2, 2);
    assertThat(shown)
        .hasToString("\r1 of 2 files, 3 s left\r2 of 2 files          " + System.lineSeparator());
  }
}

package yingda.exporting;

import java.io.IOException;
import java.nio.file.Path;
import yingda.document.EnumWord;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.sheets.WorkbookWriter;

/** What FAQ tables are written as. */
public enum TableFormat implements EnumWord {
  CSV("csv") {
    @Override
    boolean holds(String cell) {
      return !SpreadsheetText.isFormula(cell);
    }

    @Override
    TableFile begin(Path file) throws IOException {
      return new CsvTableFile(file);
    }
  },
  XLSX("xlsx") {
    @Override
    boolean holds(String cell) {
      return cell.length() <= WorkbookWriter.LONGEST
          && cell.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\t');
    }

    @Override
    TableFile begin(Path file) throws IOException {
      return new XlsxTableFile(file);
    }
  };

  private final String word;

  TableFormat(String word) {
    this.word = word;
  }

  /** Whether a cell of such a table can say this, and is taken for nothing but text. */
  abstract boolean holds(String cell);

  /** Begins a file with the names of the columns. */
  abstract TableFile begin(Path file) throws IOException;

  /** What names of such files end with. */
  String ending() {
    return "." + word();
  }

  @Override
  public String word() {
    return word;
  }

  /**
   * @throws RejectedException if there is none of this name
   */
  public static TableFormat of(String subject, String word) {
    for (TableFormat format : values()) {
      if (format.word().equals(word)) {
        return format;
      }
    }
    throw Refusal.invalid("unknown-table-format").with("value", word).at(subject);
  }
}

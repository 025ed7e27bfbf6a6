package yingda.exporting;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** A table as CSV that a spreadsheet opens as it is meant, and of which it computes nothing. */
public final class SpreadsheetText {
  /** Without it, Excel takes Chinese in UTF-8 for another encoding. */
  static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Cells that begin so are formulas to a spreadsheet. */
  private static final String FORMULA = "=+-@\t\r";

  private SpreadsheetText() {}

  /** The rows, the names of the columns first. */
  public static String of(List<List<String>> rows) {
    StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
    try (CsvWriter csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(text)) {
      rows.forEach(row -> csv.writeRecord(row.stream().map(SpreadsheetText::harmless).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static String harmless(String cell) {
    return isFormula(cell) ? "'" + cell : cell;
  }

  /** Whether a spreadsheet would compute something. */
  static boolean isFormula(String cell) {
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
  }
}

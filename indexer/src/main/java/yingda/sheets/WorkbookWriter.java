package yingda.sheets;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables as a workbook, row by row. Each text is written as one, so that nothing is computed
 * and 00123 stays what it is. Belongs to one thread; to be closed.
 */
public final class WorkbookWriter implements Closeable {
  /** Characters that a cell holds. */
  public static final int LONGEST = 32_767;

  /** Rows of a sheet; Excel has a few more. */
  private static final int MOST_ROWS = 1_000_000;

  /** Rows between two writes to the file. */
  private static final int FLUSH = 500;

  private static final double WIDTH = 24;

  private final OutputStream out;
  private final Workbook workbook;
  private @Nullable Worksheet sheet;
  private String name = "";
  private List<String> header = List.of();
  private Map<Integer, List<String>> choices = Map.of();
  private int sheets;
  private int rows;

  public WorkbookWriter(Path file) throws IOException {
    this(Files.newOutputStream(file));
  }

  /**
   * @param out is closed with it
   */
  public WorkbookWriter(OutputStream out) {
    this.out = out;
    this.workbook = new Workbook(out, "Yingda", "1.0");
  }

  /**
   * Begins a sheet.
   *
   * @param columns stand in its first row, which stays in sight
   * @param words of which a cell may have one, by column from 0
   */
  public void sheet(String title, List<String> columns, Map<Integer, List<String>> words)
      throws IOException {
    name = title;
    header = List.copyOf(columns);
    choices = Map.copyOf(words);
    sheets = 0;
    begin();
  }

  private void begin() throws IOException {
    if (sheet != null) {
      sheet.close();
    }
    sheets++;
    Worksheet begun = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
    sheet = begun;
    for (int column = 0; column < header.size(); column++) {
      begun.width(column, WIDTH);
      begun.value(0, column, EscapedCharacters.written(header.get(column)));
      begun.style(0, column).bold().set();
    }
    begun.freezePane(0, 1);
    choices.forEach(
        (column, words) ->
            begun
                .range(1, column, MOST_ROWS, column)
                .validateWithListByFormula("\"" + String.join(",", words) + "\""));
    rows = 0;
  }

  /** Writes a row of the sheet that began last. */
  public void row(List<String> cells) throws IOException {
    values(cells);
  }

  /** The same with numbers: whole ones, and those with a point as percentages. */
  public void values(List<?> cells) throws IOException {
    if (rows >= MOST_ROWS) {
      begin();
    }
    Worksheet begun = requireNonNull(sheet);
    rows++;
    for (int column = 0; column < cells.size(); column++) {
      write(begun, column, cells.get(column));
    }
    if (rows % FLUSH == 0) {
      begun.flush();
    }
  }

  private void write(Worksheet begun, int column, Object cell) {
    if (cell instanceof Double share) {
      begun.value(rows, column, share);
      begun.style(rows, column).format("0.0%").set();
    } else if (cell instanceof Number number) {
      begun.value(rows, column, number);
    } else if (!cell.toString().isEmpty()) {
      begun.inlineString(rows, column, EscapedCharacters.written(cell.toString()));
    }
  }

  @Override
  public void close() throws IOException {
    try (out) {
      workbook.finish();
    }
  }
}

package yingda.exporting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yingda.document.Audience;
import yingda.document.Document;
import yingda.document.Kind;
import yingda.sheets.WorkbookWriter;

/** A table as a workbook, which offers the words that a cell may have. */
record XlsxTableFile(WorkbookWriter workbook) implements TableFile {
  private static final String SHEET = "FAQ";

  /** The words of columns that take no others. */
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "类型", Arrays.stream(Kind.values()).map(Kind::word).toList(),
          "受众", Arrays.stream(Audience.values()).map(Audience::word).toList());

  XlsxTableFile(Path file) throws IOException {
    this(new WorkbookWriter(file));
    begin(workbook);
  }

  /** A sheet with the columns and no row. */
  static void begin(WorkbookWriter workbook) throws IOException {
    List<String> header = FaqTableWriter.HEADER;
    Map<Integer, List<String>> choices = new HashMap<>();
    for (int column = 0; column < header.size(); column++) {
      List<String> words = WORDS.get(header.get(column));
      if (words != null) {
        choices.put(column, words);
      }
    }
    workbook.sheet(SHEET, header, choices);
  }

  @Override
  public void append(List<Document> rows) throws IOException {
    for (Document row : rows) {
      workbook.row(FaqTableWriter.cells(row));
    }
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}

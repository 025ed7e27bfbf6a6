package yingda.exporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import yingda.document.Document;

/** A table as CSV; no file is open between two writes. */
record CsvTableFile(Path file, FaqTableWriter tables) implements TableFile {
  CsvTableFile(Path file) throws IOException {
    this(file, new FaqTableWriter());
    write(SpreadsheetText.BYTE_ORDER_MARK + tables.header());
  }

  @Override
  public void append(List<Document> rows) throws IOException {
    write(tables.write(rows));
  }

  private void write(String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Override
  public void close() {}
}

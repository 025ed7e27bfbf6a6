package yingda.content;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.time.ZoneId;
import java.util.Iterator;
import yingda.document.Document;
import yingda.document.RejectedException;

/**
 * Reads a CSV file with one FAQ a row, each a document of its own. Rows are read one at a time; a
 * bad one does not stop the others. Safe for concurrent use.
 */
final class FaqTable implements DocumentReader {
  /** Longest row, in characters; also how far an unclosed quote can run. */
  private static final int MAX_ROW = 2_000_000;

  private final Edition edition;
  private final ZoneId zone;

  FaqTable(Edition edition, ZoneId zone) {
    this.edition = edition;
    this.zone = zone;
  }

  @Override
  public void read(SourceFile file, Sink sink) throws IOException {
    try (Reader text = TextFile.open(file)) {
      read(file, text, sink);
    }
  }

  /** The same from its text. */
  void read(SourceFile file, Reader text, Sink sink) throws IOException {
    long line = 0;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(MAX_ROW)
            .ofCsvRecord(text)) {
      Iterator<CsvRecord> records = reader.iterator();
      if (!records.hasNext()) {
        throw RejectedException.invalid(
            file.place(), "is empty, its first line must name the columns");
      }
      Columns columns = Columns.of(file, records.next());
      while (records.hasNext()) {
        CsvRecord row = records.next();
        line = row.getStartingLineNumber();
        read(file, columns, row, sink);
      }
    } catch (CsvParseException e) {
      throw RejectedException.invalid(
          file.line(line + 1),
          "from here on quotes do not match or a row is over "
              + MAX_ROW
              + " characters, double each quote inside a quoted cell and close every cell");
    }
  }

  private void read(SourceFile file, Columns columns, CsvRecord row, Sink sink) {
    String place = file.line(row.getStartingLineNumber());
    if (row.getFields().stream().allMatch(String::isBlank)) {
      return;
    }
    Document document;
    try {
      document = new FaqRow(columns, row).document(file, edition, zone);
    } catch (RejectedException e) {
      sink.reject(e.at(place));
      return;
    }
    sink.accept(document, place);
  }
}

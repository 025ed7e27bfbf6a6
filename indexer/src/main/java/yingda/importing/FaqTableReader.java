package yingda.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Iterator;
import yingda.document.InputPlace;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Remark;
import yingda.document.Term;

/**
 * Reads a table with one FAQ a row, each a document of its own. Rows are read one at a time; a bad
 * one does not stop the others. Safe for concurrent use.
 */
public final class FaqTableReader implements DocumentReader {
  private final FolderEdition edition;
  private final ZoneId zone;

  public FaqTableReader(FolderEdition edition, ZoneId zone) {
    this.edition = edition;
    this.zone = zone;
  }

  @Override
  public void read(SourceFile file, Sink sink) throws IOException {
    try (BufferedReader text = TextFile.open(file)) {
      read(file, text, sink);
    }
  }

  /** The same from its text. */
  public void read(SourceFile file, BufferedReader text, Sink sink) throws IOException {
    long line = 0;
    TableShape shape = TableShape.of(text, row -> sink.named(row, file.whole()));
    try (CsvReader<CsvRecord> reader = shape.rows(text)) {
      Iterator<CsvRecord> records = reader.iterator();
      for (int i = 0; i < shape.header() && records.hasNext(); i++) {
        line = records.next().getStartingLineNumber();
      }
      if (!records.hasNext()) {
        throw Refusal.invalid("empty-table").at(file.whole());
      }
      if (shape.bare()) {
        readBare(file, records, sink);
        return;
      }
      TableRow first = TableRow.of(file, records.next());
      TableRow header = first.with(sink.named(first.cells(), first.place()));
      FaqTable table = new FaqTable(file, header, edition, zone, sink);
      if (!records.hasNext()) {
        throw Refusal.invalid("table-without-rows").at(file.whole());
      }
      try {
        while (records.hasNext()) {
          CsvRecord row = records.next();
          line = row.getStartingLineNumber();
          table.add(TableRow.of(file, row));
        }
      } finally {
        table.end();
      }
    } catch (CsvParseException e) {
      throw unmatchedQuotes(file, line);
    }
  }

  private void readBare(SourceFile file, Iterator<CsvRecord> records, Sink sink) {
    InputPlace begin = file.line(1);
    FaqTable table = new FaqTable(file, BareTable.header(begin), edition, zone, sink);
    sink.noted(new Remark(begin, Term.of("table-without-names")));
    BareRows rows = new BareRows(table, sink);
    long line = 0;
    try {
      while (records.hasNext()) {
        CsvRecord row = records.next();
        line = row.getStartingLineNumber();
        rows.add(TableRow.of(file, row));
      }
    } catch (CsvParseException e) {
      throw unmatchedQuotes(file, line);
    } finally {
      rows.end();
      table.end();
    }
  }

  /**
   * @param line of the last row that was read
   */
  private static RejectedException unmatchedQuotes(SourceFile file, long line) {
    return Refusal.invalid("unmatched-quotes")
        .with("limit", TableShape.MAX_ROW)
        .at(file.line(line + 1));
  }
}

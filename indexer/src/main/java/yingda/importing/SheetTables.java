package yingda.importing;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.InputPlace;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Remark;
import yingda.document.Term;
import yingda.sheets.SheetRow;
import yingda.sheets.SheetSink;

/**
 * The FAQ tables on the sheets of one workbook: of each, the first row that can name the columns
 * does. Belongs to one thread.
 */
final class SheetTables implements SheetSink {
  /** Rows above the one that names the columns: a title, notes how to fill it in. */
  private static final int MOST_TITLES = 20;

  private final SourceFile file;
  private final FolderEdition edition;
  private final ZoneId zone;
  private final DocumentReader.Sink sink;

  private String place;

  /** Of this sheet, until one names the columns. */
  private final List<TableRow> titles = new ArrayList<>();

  private @Nullable FaqTable table;

  /** The first row of the first sheet that is no table. */
  private @Nullable TableRow unnamed;

  private int rows;
  private int tables;

  SheetTables(SourceFile file, FolderEdition edition, ZoneId zone, DocumentReader.Sink sink) {
    this.file = file;
    this.edition = edition;
    this.zone = zone;
    this.sink = sink;
    this.place = file.place();
  }

  @Override
  public void sheet(String name, boolean alone) {
    endSheet();
    place = alone ? file.place() : file.place() + "[" + name + "]";
  }

  @Override
  public boolean row(SheetRow shown) {
    InputPlace at = InputPlace.line(place, shown.number());
    TableRow row = new TableRow(at, shown.cells(), shown.continued());
    if (table != null) {
      table.add(row);
      rows++;
      return true;
    }
    if (!Columns.areNamedBy(row.cells())) {
      titles.add(row);
      return titles.size() < MOST_TITLES;
    }
    table = begin(row);
    return table != null;
  }

  private @Nullable FaqTable begin(TableRow header) {
    tables++;
    titles.clear();
    try {
      return new FaqTable(file, Columns.of(header), edition, zone, sink);
    } catch (RejectedException e) {
      sink.reject(e);
      return null;
    }
  }

  @Override
  public void leftOut(int row, Term what) {
    sink.noted(new Remark(row == 0 ? InputPlace.file(place) : InputPlace.line(place, row), what));
  }

  private void endSheet() {
    if (table != null) {
      table.end();
      if (rows == 0) {
        sink.reject(Refusal.invalid("table-without-rows").at(InputPlace.file(place)));
      }
    } else if (!titles.isEmpty()) {
      unnamed = unnamed == null ? titles.getFirst() : unnamed;
      leftOut(0, Term.of("no-table"));
    }
    table = null;
    rows = 0;
    titles.clear();
  }

  /**
   * @throws RejectedException if no sheet has a table
   */
  void end() {
    endSheet();
    if (tables > 0) {
      return;
    }
    if (unnamed == null) {
      throw Refusal.invalid("empty-table").at(file.whole());
    }
    throw Refusal.invalid("columns-missing").with("columns", unnamed.cells()).at(unnamed.place());
  }
}

package yingda.importing;

import static java.util.Comparator.reverseOrder;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
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

  /** What may be the names on the first sheet that is no table. */
  private @Nullable TableRow unnamed;

  /** Whether the table has no names. */
  private boolean bare;

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
      add(row);
      return true;
    }
    List<String> names = sink.named(row.cells(), at);
    if (!FaqTable.canBegin(names)) {
      titles.add(row);
      return titles.size() < MOST_TITLES || beginBare();
    }
    table = begin(row.with(names));
    return table != null;
  }

  /** Takes the rows so far for a table without names. */
  private boolean beginBare() {
    if (!BareTable.isOne(titles)) {
      return false;
    }
    List<TableRow> first = List.copyOf(titles);
    table = begin(BareTable.header(first.getFirst().place()));
    if (table != null) {
      leftOut(0, Term.of("table-without-names"));
      bare = true;
      first.forEach(this::add);
    }
    return table != null;
  }

  private void add(TableRow row) {
    if (table != null) {
      table.add(bare ? BareTable.row(row) : row);
      rows++;
    }
  }

  private @Nullable FaqTable begin(TableRow header) {
    tables++;
    titles.clear();
    try {
      return new FaqTable(file, header, edition, zone, sink);
    } catch (RejectedException e) {
      sink.reject(e);
      return null;
    }
  }

  @Override
  public @Nullable String picture(String name, byte[] bytes) {
    try {
      return sink.keep(name, bytes);
    } catch (RejectedException e) {
      leftOut(0, Term.of("picture-not-kept", name));
      return null;
    }
  }

  @Override
  public void leftOut(int row, Term what) {
    sink.noted(new Remark(row == 0 ? InputPlace.file(place) : InputPlace.line(place, row), what));
  }

  private void endSheet() {
    if (table == null && !titles.isEmpty()) {
      boolean unused = beginBare();
    }
    if (table != null) {
      table.end();
      if (rows == 0) {
        sink.reject(Refusal.invalid("table-without-rows").at(InputPlace.file(place)));
      }
    } else if (!titles.isEmpty()) {
      unnamed = unnamed == null ? fullest(titles) : unnamed;
      leftOut(0, Term.of("no-table"));
    }
    table = null;
    bare = false;
    rows = 0;
    titles.clear();
  }

  /** A title has fewer cells than the names below it, and no row has more. */
  private static TableRow fullest(List<TableRow> rows) {
    return rows.stream()
        .max(
            Comparator.comparingLong(SheetTables::filled)
                .thenComparing(rows::indexOf, reverseOrder()))
        .orElseThrow();
  }

  private static long filled(TableRow row) {
    return row.cells().stream().filter(cell -> !cell.isBlank()).count();
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

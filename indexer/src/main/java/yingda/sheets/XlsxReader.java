package yingda.sheets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import yingda.document.RejectedException;
import yingda.document.Term;
import yingda.files.ReadingFailure;

/** Reads a workbook row by row. Belongs to one thread. */
final class XlsxReader {
  /** How WPS writes a picture in a cell. */
  private static final Pattern PICTURE =
      Pattern.compile("(?i)=?(?:_xlfn\\.)?DISPIMG\\((?:\"([^\"]*)\")?.*");

  private static final Pattern ERROR =
      Pattern.compile("#(?:N/A|REF!|NAME\\?|VALUE!|DIV/0!|NUM!|NULL!|SPILL!)");

  private final Path file;
  private final SheetSink sink;

  private @Nullable CellPictures pictures;

  XlsxReader(Path file, SheetSink sink) {
    this.file = file;
    this.sink = sink;
  }

  /**
   * @throws RejectedException if it is damaged
   */
  void read() {
    try (ZipFile zip = new ZipFile(file.toFile());
        ReadableWorkbook workbook =
            new ReadableWorkbook(
                file.toFile(), new ReadingOptions(SheetParts.hasStyles(zip), true))) {
      List<Sheet> sheets = workbook.getSheets().toList();
      SheetParts parts = SheetParts.of(zip);
      long shown = sheets.stream().filter(XlsxReader::isShown).count();
      ShownValues values = new ShownValues(workbook.isDate1904());
      pictures = CellPictures.of(zip);
      for (Sheet sheet : sheets) {
        sink.sheet(sheet.getName(), shown <= 1);
        if (isShown(sheet)) {
          read(sheet, parts.layout(sheet.getName()), values);
        } else {
          sink.leftOut(0, Term.of("hidden-sheet", sheet.getName()));
        }
      }
    } catch (IOException | RuntimeException e) {
      throw ReadingFailure.of(e, ".xlsx");
    }
  }

  private static boolean isShown(Sheet sheet) {
    return sheet.getVisibility() == SheetVisibility.VISIBLE;
  }

  private void read(Sheet sheet, SheetLayout layout, ShownValues values) throws IOException {
    RowFilter filter = new RowFilter(layout, sink);
    try (Stream<Row> rows = sheet.openStream()) {
      Iterator<Row> each = rows.iterator();
      boolean wanted = true;
      while (wanted && each.hasNext()) {
        Row row = each.next();
        wanted = filter.row(row.getRowNum(), shown(row, values), row.isHidden());
      }
    }
    filter.end();
  }

  private List<@Nullable String> shown(Row row, ShownValues values) throws IOException {
    List<@Nullable String> shown = new ArrayList<>();
    int count = Math.min(row.getCellCount(), SheetLayout.MOST_COLUMNS);
    for (int i = 0; i < count; i++) {
      Cell cell = row.getOptionalCell(i).orElse(null);
      shown.add(cell == null ? null : shown(cell, row.getRowNum(), values));
    }
    return shown;
  }

  private @Nullable String shown(Cell cell, int row, ShownValues values) throws IOException {
    String raw = cell.getRawValue();
    String formula = cell.getFormula();
    Matcher picture = PICTURE.matcher(formula == null ? "" : formula.strip());
    if (picture.matches()) {
      return picture(String.valueOf(picture.group(1)), cell, row);
    }
    if (cell.getType() == CellType.ERROR || isError(raw)) {
      sink.leftOut(row, inColumn("error-in-cell", cell).with("value", raw));
      return null;
    }
    if (formula != null && (raw == null || raw.isEmpty())) {
      sink.leftOut(row, inColumn("formula-without-value", cell));
      return null;
    }
    return switch (cell.getType()) {
      case EMPTY, ERROR -> null;
      case STRING -> EscapedCharacters.read(cell.asString());
      case BOOLEAN -> cell.asBoolean() ? "TRUE" : "FALSE";
      case NUMBER -> number(raw, cell, values);
      case FORMULA -> cell.getValue() instanceof Number ? number(raw, cell, values) : raw;
    };
  }

  private @Nullable String picture(String id, Cell cell, int row) throws IOException {
    String shown = pictures == null ? null : pictures.shown(id, sink);
    if (shown == null) {
      sink.leftOut(row, inColumn("picture-in-cell", cell));
    }
    return shown;
  }

  private static Term inColumn(String code, Cell cell) {
    return Term.of(code).with("column", RowFilter.letters(cell.getColumnIndex()));
  }

  private static boolean isError(@Nullable String raw) {
    return raw != null && ERROR.matcher(raw).matches();
  }

  private static String number(String raw, Cell cell, ShownValues values) {
    Integer id = cell.getDataFormatId();
    return values.number(Double.parseDouble(raw), id == null ? 0 : id, cell.getDataFormatString());
  }
}

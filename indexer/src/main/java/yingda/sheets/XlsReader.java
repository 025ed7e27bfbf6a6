package yingda.sheets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Term;
import yingda.files.ReadingFailure;

/** Reads a workbook of before 2007, which lies in memory as a whole. Belongs to one thread. */
final class XlsReader {
  private final Path file;
  private final SheetSink sink;

  XlsReader(Path file, SheetSink sink) {
    this.file = file;
    this.sink = sink;
  }

  /**
   * @throws RejectedException if it is damaged, or locked by a password
   */
  void read() {
    try (POIFSFileSystem bytes = new POIFSFileSystem(file.toFile(), true);
        HSSFWorkbook workbook = new HSSFWorkbook(bytes, false)) {
      read(workbook);
    } catch (EncryptedDocumentException e) {
      throw Refusal.invalid("has-password").alone();
    } catch (IOException | RuntimeException e) {
      throw ReadingFailure.of(e, ".xls");
    }
  }

  private void read(HSSFWorkbook workbook) {
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
        shown.add(i);
      }
    }
    ShownValues values = new ShownValues(workbook.getInternalWorkbook().isUsing1904DateWindowing());
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      sink.sheet(workbook.getSheetName(i), shown.size() <= 1);
      if (shown.contains(i)) {
        read(workbook.getSheetAt(i), values);
      } else {
        sink.leftOut(0, Term.of("hidden-sheet", workbook.getSheetName(i)));
      }
    }
  }

  private void read(HSSFSheet sheet, ShownValues values) {
    RowFilter filter = new RowFilter(layout(sheet), sink);
    for (Row row : sheet) {
      if (!filter.row(row.getRowNum() + 1, shown(row, values), row.getZeroHeight())) {
        break;
      }
    }
    filter.end();
  }

  private static SheetLayout layout(HSSFSheet sheet) {
    SheetLayout layout = new SheetLayout();
    for (int column = 0; column < SheetLayout.MOST_COLUMNS; column++) {
      if (sheet.isColumnHidden(column)) {
        layout.hide(column, column);
      }
    }
    for (CellRangeAddress range : sheet.getMergedRegions()) {
      layout.merge(
          new SheetLayout.Merged(
              range.getFirstRow() + 1, range.getLastRow() + 1, range.getFirstColumn()));
    }
    layout.sort();
    return layout;
  }

  private List<@Nullable String> shown(Row row, ShownValues values) {
    List<@Nullable String> shown = new ArrayList<>();
    for (int i = 0; i < Math.min(row.getLastCellNum(), SheetLayout.MOST_COLUMNS); i++) {
      Cell cell = row.getCell(i);
      shown.add(cell == null ? null : shown(cell, values));
    }
    return shown;
  }

  private @Nullable String shown(Cell cell, ShownValues values) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
      case NUMERIC ->
          values.number(
              cell.getNumericCellValue(),
              cell.getCellStyle().getDataFormat(),
              cell.getCellStyle().getDataFormatString());
      case ERROR -> {
        String value = FormulaError.forInt(cell.getErrorCellValue()).getString();
        sink.leftOut(
            cell.getRowIndex() + 1,
            Term.of("error-in-cell")
                .with("column", RowFilter.letters(cell.getColumnIndex()))
                .with("value", value));
        yield null;
      }
      default -> null;
    };
  }
}

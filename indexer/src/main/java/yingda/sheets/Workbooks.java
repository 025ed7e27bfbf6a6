package yingda.sheets;

import java.io.IOException;
import java.nio.file.Path;
import yingda.document.RejectedException;
import yingda.files.FileSignature;
import yingda.files.ZipBounds;

/** Reads the workbooks of spreadsheet programs. */
public final class Workbooks {
  private Workbooks() {}

  /**
   * Reads a workbook of Excel 2007 and later, and of whatever else writes {@code .xlsx}.
   *
   * @throws RejectedException if it is another file, damaged, locked by a password, or grows beyond
   *     all bounds
   */
  public static void readXlsx(Path file, SheetSink sink) throws IOException {
    FileSignature.ZIP.check(file, ".xlsx");
    ZipBounds.OFFICE.check(file);
    new XlsxReader(file, new CarryingSink(sink)).read();
  }

  /**
   * Reads a workbook of Excel 97 to 2003.
   *
   * @throws RejectedException if it is another file, damaged or locked by a password
   */
  public static void readXls(Path file, SheetSink sink) throws IOException {
    FileSignature.OLE2.check(file, ".xls");
    new XlsReader(file, new CarryingSink(sink)).read();
  }
}

package yingda.sheets;

import org.jspecify.annotations.Nullable;
import yingda.document.Term;

/** Takes what a workbook shows, in its order. */
public interface SheetSink {
  /**
   * A sheet begins.
   *
   * @param alone whether it is the only one that is shown
   */
  void sheet(String name, boolean alone);

  /**
   * A row of the sheet that began last. Blank ones are passed over.
   *
   * @return whether further rows of this sheet are wanted
   */
  boolean row(SheetRow row);

  /**
   * Keeps a picture that lies in a cell.
   *
   * @return the address an answer shows it from, null if it can't be kept
   */
  default @Nullable String picture(String name, byte[] bytes) {
    return null;
  }

  /**
   * Something of the sheet that began last is left out.
   *
   * @param row where, 0 if the sheet as a whole is meant
   */
  void leftOut(int row, Term what);
}

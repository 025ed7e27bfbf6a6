package yingda.sheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.document.Term;

/**
 * The rows of one sheet on their way: hidden ones are left out, merged cells filled from above, and
 * a sheet that is formatted to its last row ends. Belongs to one thread.
 */
final class RowFilter {
  /** Behind so many blank rows nothing is expected. */
  private static final int MOST_BLANK = 200;

  /** Rows that are named where hidden ones are told. */
  private static final int NAMED = 5;

  private final SheetLayout layout;
  private final SheetSink sink;
  private final List<Integer> hidden = new ArrayList<>();
  private int hiddenRows;
  private int blank;

  RowFilter(SheetLayout layout, SheetSink sink) {
    this.layout = layout;
    this.sink = sink;
    if (!layout.hiddenColumns().isEmpty()) {
      sink.leftOut(
          0,
          Term.of("hidden-columns")
              .with("columns", layout.hiddenColumns().stream().map(RowFilter::letters).toList()));
    }
  }

  /**
   * @param number from 1
   * @param values as they are shown, null where there is none
   * @return whether further rows are wanted
   */
  boolean row(int number, List<@Nullable String> values, boolean isHidden) {
    List<String> cells = new ArrayList<>();
    Set<Integer> continued = new HashSet<>();
    int width = Math.max(values.size(), layout.width(number));
    for (int column = 0; column < width; column++) {
      String value = column < values.size() ? values.get(column) : null;
      String above = layout.above(number, column, value == null ? "" : value);
      if (above != null) {
        continued.add(column);
      }
      String shown = above != null ? above : value == null ? "" : value;
      cells.add(layout.hiddenColumns().contains(column) ? "" : shown);
    }
    while (!cells.isEmpty() && cells.getLast().isEmpty()) {
      cells.removeLast();
    }
    SheetRow row = new SheetRow(number, cells, continued);
    if (row.isBlank()) {
      blank++;
      return blank < MOST_BLANK;
    }
    blank = 0;
    if (isHidden) {
      hide(number);
      return true;
    }
    return sink.row(row);
  }

  private void hide(int number) {
    hiddenRows++;
    if (hidden.size() < NAMED) {
      hidden.add(number);
    }
  }

  /** Tells what was hidden. */
  void end() {
    if (hiddenRows > 0) {
      sink.leftOut(
          hidden.getFirst(),
          Term.of("hidden-rows").with("count", hiddenRows).with("rows", List.copyOf(hidden)));
    }
  }

  /** How a spreadsheet calls a column: A, B, AA. */
  static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }
}

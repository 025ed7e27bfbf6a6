package yingda.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet says about its cells beside their values: which columns are hidden, and which cells
 * are one. Is asked row by row, from the first on. Belongs to one thread.
 */
final class SheetLayout {
  /** Columns that are looked at: nobody writes more, but some format all of them. */
  static final int MOST_COLUMNS = 256;

  /**
   * Cells that are one, over several rows.
   *
   * @param first row, from 1
   * @param last row, from 1
   * @param column the leftmost, from 0
   */
  record Merged(int first, int last, int column) {}

  /**
   * Cells that are one and have begun.
   *
   * @param value of the first
   */
  private record Open(Merged cells, String value) {}

  private final Set<Integer> hiddenColumns = new TreeSet<>();
  private final List<Merged> merged = new ArrayList<>();

  /** Those that reach into the row that was asked for last, by column. */
  private final NavigableMap<Integer, Open> open = new TreeMap<>();

  private int next;
  private int row;

  /** Both from 0. */
  void hide(int from, int to) {
    for (int column = from; column <= to && column < MOST_COLUMNS; column++) {
      hiddenColumns.add(column);
    }
  }

  void merge(Merged cells) {
    if (cells.last() > cells.first() && cells.column() < MOST_COLUMNS) {
      merged.add(cells);
    }
  }

  int mergedCount() {
    return merged.size();
  }

  /** To be called once all merged cells are known. */
  void sort() {
    merged.sort(Comparator.comparingInt(Merged::first));
  }

  Set<Integer> hiddenColumns() {
    return hiddenColumns;
  }

  /** One behind the rightmost column that a cell from above reaches into a row. */
  int width(int number) {
    advance(number);
    return open.isEmpty() ? 0 : open.lastKey() + 1;
  }

  /**
   * What a cell has from the one above that it is one with, null if it stands alone.
   *
   * @param value of the cell itself: further cells below have it, too
   */
  @Nullable String above(int number, int column, String value) {
    advance(number);
    Open begun = open.get(column);
    if (begun == null) {
      return null;
    }
    if (begun.cells().first() != number) {
      return begun.value();
    }
    open.put(column, new Open(begun.cells(), value));
    return null;
  }

  private void advance(int number) {
    if (number == row) {
      return;
    }
    row = number;
    open.values().removeIf(begun -> begun.cells().last() < number);
    while (next < merged.size() && merged.get(next).first() <= number) {
      Merged cells = merged.get(next++);
      if (cells.last() >= number) {
        open.putIfAbsent(cells.column(), new Open(cells, ""));
      }
    }
  }
}

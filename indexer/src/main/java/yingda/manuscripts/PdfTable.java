package yingda.manuscripts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a page whose cells stand in columns, beyond doubt: at least three rows, at least two
 * columns with white between them all the way down, and the cells of each begin, end or are centred
 * at one place. Contents and pages of two columns are none.
 *
 * @param rows of escaped words, the first the names of the columns
 * @param lines how many there are, each row of one or more
 */
record PdfTable(List<List<String>> rows, int lines) {
  private static final int FEWEST_ROWS = 3;
  private static final int MOST_COLUMNS = 20;

  /** Of the size of letters: what is between columns all the way down. */
  private static final float WHITE = 0.3f;

  /** Of the size of letters: less may be spaces that happen to stand below each other. */
  private static final float WIDE = 0.9f;

  /** Of the size of letters: lines further apart are of two blocks. */
  private static final float APART = 4;

  /** Of the size of letters: a line further below is no more of a cell. */
  private static final float MORE = 1.7f;

  /** Of the distance of rows: what is nearer is more of the row above. */
  private static final float NEARER = 0.85f;

  /** How far a cell may be off its column, in points. */
  private static final float OFF = 2.5f;

  /** Of the width of a column: a line of prose is as wide. */
  private static final float FULL = 0.9f;

  /** Of the size of letters: columns of prose are wider. */
  private static final float PROSE = 12;

  private static final Pattern DOTS = Pattern.compile(".*(?:\\.{4}|…{2}|(?:\\. ){4}|·{4}).*");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

  /** From the left to the right of all that stands below each other. */
  private record Column(float left, float right) {
    boolean has(PdfLine.Cell cell) {
      return cell.left() < right && left < cell.right();
    }
  }

  /** The one that begins at a line, null if none does. */
  static @Nullable PdfTable at(List<PdfLine> all, int first) {
    List<PdfLine> block = block(all, first);
    List<PdfLine> whole = block.stream().filter(line -> line.cells().size() > 1).toList();
    if (whole.size() < FEWEST_ROWS) {
      return null;
    }
    List<Column> columns = columns(block);
    if (columns.size() < 2
        || columns.size() > MOST_COLUMNS
        || !columns.stream().allMatch(column -> isAligned(block(whole, column)))
        || isByChance(columns, whole.getFirst().em())
        || isProse(columns, whole)
        || isContents(columns, whole)) {
      return null;
    }
    return of(block, columns);
  }

  /** As long as columns stay parted; what follows in the first alone is a paragraph. */
  private static List<PdfLine> block(List<PdfLine> all, int first) {
    int end = first;
    int columns = 0;
    int most = 2;
    while (end < all.size() && isNear(all, first, end)) {
      PdfLine line = all.get(end);
      List<Column> with = columns(all.subList(first, end + 1));
      most = Math.max(most, line.cells().size());
      if (line.cells().size() > 1
          ? with.size() < most
          : end == first || with.size() != columns || !isMore(line, all.get(end - 1))) {
        break;
      }
      columns = with.size();
      end++;
    }
    while (end > first && isInFirst(all.get(end - 1), all.get(first))) {
      end--;
    }
    return all.subList(first, end);
  }

  private static boolean isNear(List<PdfLine> all, int first, int at) {
    PdfLine line = all.get(at);
    if (DOTS.matcher(line.text()).matches()) {
      return false;
    }
    PdfLine before = all.get(Math.max(first, at - 1));
    float gap = line.top() - before.top();
    return line.page() == before.page() && gap >= 0 && gap < APART * line.em();
  }

  private static boolean isMore(PdfLine line, PdfLine before) {
    return line.top() - before.top() < MORE * line.em();
  }

  private static boolean isInFirst(PdfLine line, PdfLine first) {
    return line.cells().size() == 1
        && line.cells().getFirst().left() < first.cells().getFirst().right();
  }

  private static List<PdfLine.Cell> block(List<PdfLine> lines, Column column) {
    return lines.stream().flatMap(line -> line.cells().stream()).filter(column::has).toList();
  }

  /** Of all that stands in the lines, what has no white between it. */
  private static List<Column> columns(List<PdfLine> lines) {
    List<PdfLine.Cell> cells =
        lines.stream()
            .flatMap(line -> line.cells().stream())
            .sorted(Comparator.comparingDouble(PdfLine.Cell::left))
            .toList();
    float white = lines.getFirst().em() * WHITE;
    List<Column> columns = new ArrayList<>();
    for (PdfLine.Cell cell : cells) {
      Column last = columns.isEmpty() ? null : columns.getLast();
      if (last != null && cell.left() < last.right() + white) {
        columns.set(
            columns.size() - 1, new Column(last.left(), Math.max(last.right(), cell.right())));
      } else {
        columns.add(new Column(cell.left(), cell.right()));
      }
    }
    return columns;
  }

  private static boolean isAligned(List<PdfLine.Cell> cells) {
    return cells.size() >= FEWEST_ROWS
        && (isAt(cells, PdfLine.Cell::left)
            || isAt(cells, PdfLine.Cell::right)
            || isAt(cells, cell -> (cell.left() + cell.right()) / 2)
            || isAt(cells.subList(1, cells.size()), PdfLine.Cell::left)
            || isAt(cells.subList(1, cells.size()), PdfLine.Cell::right));
  }

  private static boolean isAt(List<PdfLine.Cell> cells, ToDoubleFunction<PdfLine.Cell> place) {
    var places = cells.stream().mapToDouble(place).summaryStatistics();
    return places.getMax() - places.getMin() <= OFF;
  }

  /** Whether white is narrow that runs through lines of words. */
  private static boolean isByChance(List<Column> columns, float em) {
    boolean isNarrow = false;
    boolean isLong = false;
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      isNarrow |= i > 0 && column.left() - columns.get(i - 1).right() < WIDE * em;
      isLong |= column.right() - column.left() > PROSE * em;
    }
    return isNarrow && (isLong || columns.size() < 3);
  }

  /** Whether two columns hold lines that are filled to the end. */
  private static boolean isProse(List<Column> columns, List<PdfLine> lines) {
    long filled =
        columns.stream()
            .filter(
                column -> {
                  List<PdfLine.Cell> cells = block(lines, column);
                  float width = column.right() - column.left();
                  long full = cells.stream().filter(cell -> cell.width() > FULL * width).count();
                  return width > PROSE * lines.getFirst().em() && 2 * full > cells.size();
                })
            .count();
    return filled > 1;
  }

  /** Whether all lines end with a number of a page. */
  private static boolean isContents(List<Column> columns, List<PdfLine> lines) {
    return columns.size() == 2
        && lines.stream()
            .allMatch(line -> NUMBER.matcher(line.cells().getLast().text().strip()).matches());
  }

  /** Null if it is not clear which lines make a row. */
  private static @Nullable PdfTable of(List<PdfLine> block, List<Column> columns) {
    float row = distanceOfRows(block);
    List<List<String>> rows = new ArrayList<>();
    PdfLine before = null;
    for (PdfLine line : block) {
      List<String> cells = cells(line, columns);
      boolean isWhole = cells.stream().noneMatch(String::isEmpty);
      boolean isNear = before != null && line.top() - before.top() < NEARER * row;
      if (isWhole && !isNear) {
        rows.add(new ArrayList<>(cells));
      } else if (before == null || !(isNear || !cells.getFirst().isEmpty())) {
        return null;
      } else if (isNear) {
        append(rows.getLast(), cells);
      } else if (line.cells().size() > 1) {
        rows.add(new ArrayList<>(cells));
      } else {
        return null;
      }
      before = line;
    }
    return rows.size() < FEWEST_ROWS ? null : new PdfTable(rows, block.size());
  }

  private static float distanceOfRows(List<PdfLine> block) {
    float[] distances = new float[block.size() - 1];
    for (int i = 0; i < distances.length; i++) {
      distances[i] = block.get(i + 1).top() - block.get(i).top();
    }
    Arrays.sort(distances);
    return distances[distances.length - 1];
  }

  private static List<String> cells(PdfLine line, List<Column> columns) {
    return columns.stream()
        .map(
            column ->
                line.cells().stream()
                    .filter(column::has)
                    .map(PdfLine.Cell::markdown)
                    .reduce("", (one, other) -> (one + " " + other).strip()))
        .toList();
  }

  private static void append(List<String> row, List<String> more) {
    for (int i = 0; i < row.size(); i++) {
      row.set(i, row.get(i) + more.get(i));
    }
  }
}

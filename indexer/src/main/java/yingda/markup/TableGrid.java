package yingda.markup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Gives each row of an HTML table all its cells: one that spans rows is repeated in each, so that a
 * row says everything by itself; one that spans columns is followed by empty ones.
 */
final class TableGrid {
  private static final int MOST_COLUMNS = 100;

  /** A cell that reaches into the rows below. */
  private record Reaching(Element cell, int rows) {}

  private final Map<Integer, Reaching> reaching = new HashMap<>();

  private TableGrid() {}

  static void fill(Element table) {
    if (!table.select("[rowspan], [colspan]").isEmpty()) {
      TableGrid grid = new TableGrid();
      table.select("tr").forEach(grid::fillRow);
    }
  }

  private void fillRow(Element row) {
    List<Element> cells = row.children();
    int column = 0;
    for (Element cell : cells) {
      while (reaching.containsKey(column)) {
        cell.before(next(column++));
      }
      int columns = Math.min(span(cell, "colspan"), MOST_COLUMNS);
      int rows = span(cell, "rowspan");
      Element last = cell;
      for (int i = 0; i < columns && column < MOST_COLUMNS; i++) {
        if (i > 0) {
          last.after(new Element("td"));
          last = last.nextElementSibling() == null ? last : last.nextElementSibling();
        }
        if (rows > 1) {
          reaching.put(column, new Reaching(i == 0 ? cell.clone() : new Element("td"), rows - 1));
        }
        column++;
      }
    }
    while (reaching.containsKey(column)) {
      row.appendChild(next(column++));
    }
  }

  private Element next(int column) {
    Reaching above = reaching.get(column);
    if (above == null || above.rows() <= 1) {
      reaching.remove(column);
    } else {
      reaching.put(column, new Reaching(above.cell(), above.rows() - 1));
    }
    return above == null ? new Element("td") : above.cell().clone();
  }

  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute);
    return value.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(value) : 1;
  }
}

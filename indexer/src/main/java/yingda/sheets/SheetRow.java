package yingda.sheets;

import java.util.List;
import java.util.Set;

/**
 * A row as its sheet shows it.
 *
 * @param number from 1
 * @param cells as they are shown, empty ones at the end left out
 * @param continued positions of cells that are one with the cell above
 */
public record SheetRow(int number, List<String> cells, Set<Integer> continued) {
  public SheetRow {
    cells = List.copyOf(cells);
    continued = Set.copyOf(continued);
  }

  /** Whether it shows anything of its own. */
  boolean isBlank() {
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isBlank() && !continued.contains(i)) {
        return false;
      }
    }
    return true;
  }
}

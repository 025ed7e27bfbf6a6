package yingda.importing;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.Set;
import yingda.document.InputPlace;

/**
 * A row of a table, whatever file it stands in.
 *
 * @param cells as they are written
 * @param continued positions of cells that are one with the cell above
 */
record TableRow(InputPlace place, List<String> cells, Set<Integer> continued) {
  static TableRow of(SourceFile file, CsvRecord record) {
    return new TableRow(file.line(record.getStartingLineNumber()), record.getFields(), Set.of());
  }

  /** The same row with other cells. */
  TableRow with(List<String> others) {
    return new TableRow(place, others, Set.of());
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }

  /** Without space around it; empty if there is none. */
  String cell(int position) {
    return position < cells.size() ? TextFile.withPlainBreaks(cells.get(position)).strip() : "";
  }

  /** Whether a cell says something that the row above does not. */
  boolean adds(int position) {
    return !continued.contains(position) && !cell(position).isEmpty();
  }
}

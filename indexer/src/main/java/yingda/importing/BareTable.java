package yingda.importing;

import java.util.List;
import java.util.Set;
import yingda.document.InputPlace;

/** A table without names: of each row the first two cells that are filled ask and answer. */
final class BareTable {
  static final int LONGEST_QUESTION = 100;
  private static final int FEWEST = 2;

  private BareTable() {}

  /** Whether rows are such: two cells each, and most of the first ones ask something. */
  static boolean isOne(List<TableRow> rows) {
    long asking =
        rows.stream().filter(row -> isPair(row) && Questions.ask(row(row).cell(0))).count();
    return rows.size() >= FEWEST
        && rows.stream().allMatch(BareTable::isPair)
        && 2 * asking > rows.size();
  }

  private static boolean isPair(TableRow row) {
    List<String> filled = filled(row);
    return filled.size() == 2 && filled.getFirst().length() <= LONGEST_QUESTION;
  }

  private static List<String> filled(TableRow row) {
    return row.cells().stream().filter(cell -> !cell.isBlank()).toList();
  }

  static TableRow header(InputPlace place) {
    return new TableRow(place, List.of("问题", "答案"), Set.of());
  }

  static TableRow row(TableRow row) {
    return row.with(filled(row));
  }
}

package yingda.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;

/**
 * The rows of a table of text without names, as RAGFlow takes them: a question and its answer, and
 * in rows of one cell what the answer goes on with. Belongs to one thread.
 */
final class BareRows {
  private static final int WIDTH = 2;

  private static final int FEWEST = 2;

  private final FaqTable table;
  private final DocumentReader.Sink sink;
  private @Nullable TableRow last;

  BareRows(FaqTable table, DocumentReader.Sink sink) {
    this.table = table;
    this.sink = sink;
  }

  /** Whether the first rows of a table are such: the very first asks, and most others do. */
  static boolean are(List<List<String>> rows) {
    return rows.size() >= FEWEST
        && asks(rows.getFirst())
        && 2 * rows.stream().filter(BareRows::asks).count() > rows.size();
  }

  private static boolean asks(List<String> cells) {
    return cells.size() == WIDTH
        && !cells.getLast().isBlank()
        && cells.getFirst().length() <= BareTable.LONGEST_QUESTION
        && Questions.ask(cells.getFirst());
  }

  void add(TableRow row) {
    TableRow before = last;
    if (row.cells().size() > WIDTH) {
      sink.reject(
          Refusal.invalid("too-many-cells")
              .with("cells", row.cells().size())
              .with("columns", WIDTH)
              .at(row.place()));
    } else if (before != null && row.cells().size() < WIDTH) {
      last = before.with(List.of(before.cell(0), before.cell(1) + "\n" + row.cell(0)));
    } else {
      end();
      last = row;
    }
  }

  /** Hands on the last row. */
  void end() {
    if (last != null) {
      table.add(last);
      last = null;
    }
  }
}

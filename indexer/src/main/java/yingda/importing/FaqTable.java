package yingda.importing;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import yingda.document.RejectedException;

/**
 * Rows of a table on their way to documents. A row without question and answer of its own goes on
 * with the wordings of the one above. Belongs to one thread.
 */
final class FaqTable {
  private final SourceFile file;
  private final Columns columns;
  private final FolderEdition edition;
  private final ZoneId zone;
  private final DocumentReader.Sink sink;

  /** Of the question that was begun last. */
  private final List<TableRow> begun = new ArrayList<>();

  FaqTable(
      SourceFile file,
      Columns columns,
      FolderEdition edition,
      ZoneId zone,
      DocumentReader.Sink sink) {
    this.file = file;
    this.columns = columns;
    this.edition = edition;
    this.zone = zone;
    this.sink = sink;
    columns.unread().keySet().forEach(position -> sink.unread(columns.names().get(position)));
  }

  void add(TableRow row) {
    if (row.isBlank()) {
      return;
    }
    if (begun.isEmpty() || !columns.goesOn(row)) {
      end();
    }
    begun.add(row);
  }

  /** Hands on the last question. */
  void end() {
    if (begun.isEmpty()) {
      return;
    }
    FaqRow row = new FaqRow(columns, List.copyOf(begun));
    begun.clear();
    DocumentReader.Found found;
    try {
      found = row.read(file, edition, zone);
    } catch (RejectedException e) {
      sink.reject(e);
      return;
    }
    sink.accept(found);
  }
}

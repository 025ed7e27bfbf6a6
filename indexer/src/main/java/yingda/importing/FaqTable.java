package yingda.importing;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.RejectedException;
import yingda.document.Remark;
import yingda.document.Term;

/**
 * Rows of a table on their way to documents. A row without question and answer of its own goes on
 * with the wordings of the one above. Belongs to one thread.
 */
final class FaqTable {
  private final SourceFile file;
  private final @Nullable SourceSystem system;

  /** Of the columns as they are written, in one spelling. */
  private final List<String> names;

  private final Columns columns;
  private final FolderEdition edition;
  private final ZoneId zone;
  private final DocumentReader.Sink sink;

  /** Of the question that was begun last. */
  private final List<TableRow> begun = new ArrayList<>();

  /**
   * @param header names the columns
   * @throws RejectedException if a column is missing, or there twice
   */
  FaqTable(
      SourceFile file,
      TableRow header,
      FolderEdition edition,
      ZoneId zone,
      DocumentReader.Sink sink) {
    this.file = file;
    this.system = SourceSystem.of(header.cells());
    this.names = SourceSystem.folded(header.cells());
    this.columns = Columns.of(system == null ? header : system.header(header));
    this.edition = edition;
    this.zone = zone;
    this.sink = sink;
    if (system != null) {
      sink.noted(new Remark(header.place(), Term.of("table-of-system", system.title())));
    }
    columns.unread().keySet().forEach(position -> sink.unread(columns.names().get(position)));
  }

  /** Whether a row can name the columns of a table. */
  static boolean canBegin(List<String> cells) {
    return SourceSystem.of(cells) != null || Columns.areNamedBy(cells);
  }

  void add(TableRow written) {
    if (written.isBlank()) {
      return;
    }
    TableRow row;
    try {
      row = system == null ? written : system.row(names, written);
    } catch (RejectedException e) {
      sink.reject(e.in(written.place()));
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
    DocumentReader.Found found = read(row);
    if (found == null) {
      return;
    }
    row.repeated().forEach(term -> sink.noted(new Remark(found.place(), term)));
    if (found.publication() == Publication.PUBLISHED) {
      row.doubtful().forEach(term -> sink.noted(new Remark(found.place(), term)));
    }
    sink.accept(found);
  }

  /** Null if it is rejected. */
  private DocumentReader.@Nullable Found read(FaqRow row) {
    try {
      return row.read(file, edition, zone);
    } catch (RejectedException e) {
      sink.reject(e);
      return null;
    }
  }
}

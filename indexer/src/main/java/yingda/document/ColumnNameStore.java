package yingda.document;

import java.util.List;
import java.util.Map;

/** What the columns of tables mean that somebody assigned by hand. Safe for concurrent use. */
public interface ColumnNameStore {
  /** The names of columns by the row of names they stand for. */
  Map<String, List<String>> columnNames();

  /** Remembers names, in place of what was assigned before. Durable when it returns. */
  void rememberColumnNames(Map<String, List<String>> names);
}

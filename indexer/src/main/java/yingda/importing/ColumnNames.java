package yingda.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Term;

/**
 * What columns are called that say it in words nobody knows: as somebody assigned them now, or for
 * the same row of names before. Belongs to one thread.
 */
final class ColumnNames {
  /** Of each field, by a name of it, which column it is: by its name in the table or its letter. */
  private final Map<String, String> assigned;

  private final Map<String, List<String>> remembered;
  private final Map<String, List<String>> applied = new HashMap<>();

  /**
   * @param remembered names by the row of names they stand for, as {@link #applied} gives them
   * @throws RejectedException if a field is none that a table has
   */
  ColumnNames(Map<String, String> assigned, Map<String, List<String>> remembered) {
    assigned.keySet().forEach(ColumnNames::check);
    this.assigned = new LinkedHashMap<>(assigned);
    this.remembered = remembered;
  }

  private static void check(String field) {
    if (!Columns.isNamed(field)) {
      throw Refusal.invalid("no-such-field").with("value", field).at("columns");
    }
  }

  /**
   * The names of columns as they are meant; the row itself if nobody said so.
   *
   * @param told hears of what is read as it was assigned before
   */
  List<String> named(List<String> row, Consumer<Term> told) {
    String shape = String.join("\n", SourceSystem.folded(row));
    List<String> names = assigned.isEmpty() ? null : assigned(row);
    if (names != null) {
      applied.put(shape, names);
      return names;
    }
    List<String> before = remembered.get(shape);
    if (before == null) {
      return row;
    }
    told.accept(Term.of("columns-as-before", String.join("、", before)));
    return before;
  }

  /** Null if the row lacks one of the columns. */
  private @Nullable List<String> assigned(List<String> row) {
    Map<Integer, String> fields = new HashMap<>();
    for (Map.Entry<String, String> one : assigned.entrySet()) {
      int position = position(one.getValue(), row);
      if (position < 0 || position >= row.size() || row.get(position).isBlank()) {
        return null;
      }
      fields.put(position, one.getKey());
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      String field = fields.get(i);
      names.add(field != null ? field : isTaken(row.get(i)) ? "" : row.get(i));
    }
    return names;
  }

  /** Whether a column would be what another one was assigned to be. */
  private boolean isTaken(String name) {
    ImportField field = ImportField.of(name);
    return field != null
        && assigned.keySet().stream().anyMatch(other -> ImportField.of(other) == field);
  }

  private static int position(String column, List<String> row) {
    String wanted = KeySpelling.fold(column);
    for (int i = 0; i < row.size(); i++) {
      if (!wanted.isEmpty() && KeySpelling.fold(row.get(i)).equals(wanted)) {
        return i;
      }
    }
    return letter(column.strip().toUpperCase(Locale.ROOT));
  }

  /** As Excel counts: A is the first, AA comes behind Z. */
  private static int letter(String letters) {
    if (!letters.matches("[A-Z]{1,2}")) {
      return -1;
    }
    int position = 0;
    for (int i = 0; i < letters.length(); i++) {
      position = position * 26 + letters.charAt(i) - 'A' + 1;
    }
    return position - 1;
  }

  /** What was assigned and met: to be remembered. */
  Map<String, List<String>> applied() {
    return applied;
  }
}

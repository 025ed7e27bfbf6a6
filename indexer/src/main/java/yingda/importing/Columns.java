package yingda.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/**
 * Which cell of a row is what.
 *
 * @param names as they are written
 * @param positions from 0, of each field; several only where several values are meant
 * @param unread positions of the columns that say nothing here, with how much they look as if they
 *     did
 */
record Columns(
    List<String> names,
    Map<ImportField, List<Integer>> positions,
    Map<Integer, VisibilityKeyDetector> unread) {
  private static final Set<ImportField> PAGES_ONLY =
      EnumSet.of(ImportField.CHECKS, ImportField.ALIASES, ImportField.ENTRIES);

  private static final Set<ImportField> LISTS =
      EnumSet.of(ImportField.SIMILAR, ImportField.NEGATIVE, ImportField.CATEGORY, ImportField.TAGS);

  /** What tells columns of one sort apart: 相似问1, 相似问2; 一级分类, 二级分类. */
  private static final Pattern ORDINAL = Pattern.compile("^[一二三四五六七八九1-9]级|[0-9一二三四五六七八九十]{1,2}$");

  /** Whether a name says what a column is. */
  static boolean isNamed(String name) {
    ImportField field = field(name);
    return field != null && !PAGES_ONLY.contains(field);
  }

  /** Whether this row can name the columns: there are a question and an answer. */
  static boolean areNamedBy(List<String> row) {
    return new Columns(row).hasQuestionAndAnswer();
  }

  /**
   * @throws RejectedException if a required column is missing, one is there twice, or one that is
   *     not known looks as if it said who may see a row
   */
  static Columns of(TableRow header) {
    try {
      Columns columns = new Columns(header.cells());
      columns.check();
      return columns;
    } catch (RejectedException e) {
      throw e.moved(unused -> header.place());
    }
  }

  private Columns(List<String> names) {
    this(names, new EnumMap<>(ImportField.class), new LinkedHashMap<>());
    for (int i = 0; i < names.size(); i++) {
      ImportField field = field(names.get(i));
      if (field != null && isNamed(names.get(i))) {
        positions.computeIfAbsent(field, k -> new ArrayList<>()).add(i);
      } else if (!names.get(i).isBlank()) {
        unread.put(i, VisibilityKeyDetector.of(names.get(i)));
      }
    }
    standIn(ImportField.TITLE, ImportField.QUESTION);
    standIn(ImportField.BODY, ImportField.ANSWER);
  }

  private static @Nullable ImportField field(String name) {
    ImportField field = ImportField.of(name);
    if (field == null) {
      ImportField one = ImportField.of(ORDINAL.matcher(KeySpelling.fold(name)).replaceAll(""));
      return one != null && LISTS.contains(one) ? one : null;
    }
    return field;
  }

  /** A title is the question where there is no other. */
  private void standIn(ImportField otherwise, ImportField wanted) {
    List<Integer> found = positions.remove(otherwise);
    if (found == null) {
      return;
    }
    if (positions.containsKey(wanted)) {
      found.forEach(position -> unread.put(position, VisibilityKeyDetector.NONE));
    } else {
      positions.put(wanted, found);
    }
  }

  /** Whether a row says more about the question above: wordings, and no question or answer. */
  boolean goesOn(TableRow row) {
    return adds(ImportField.SIMILAR, row)
        && !adds(ImportField.QUESTION, row)
        && !adds(ImportField.ANSWER, row);
  }

  private boolean adds(ImportField field, TableRow row) {
    return positions.getOrDefault(field, List.of()).stream().anyMatch(row::adds);
  }

  private boolean hasQuestionAndAnswer() {
    return positions.keySet().containsAll(Set.of(ImportField.QUESTION, ImportField.ANSWER));
  }

  private void check() {
    positions.forEach(
        (field, found) -> {
          if (found.size() > 1 && !LISTS.contains(field) && !Visibility.isSaidBy(field)) {
            throw Refusal.invalid("same-columns")
                .with("first", names.get(found.get(0)))
                .with("second", names.get(found.get(1)))
                .at("columns");
          }
        });
    if (!hasQuestionAndAnswer()) {
      throw Refusal.invalid("columns-missing").with("columns", names).at("columns");
    }
    unread.forEach(
        (position, suspicion) -> {
          if (suspicion == VisibilityKeyDetector.ALWAYS) {
            suspicion.check("columns", names.get(position));
          }
        });
  }

  /** What messages call a field: the column as it is named, or the field where there is none. */
  String name(String subject) {
    for (Map.Entry<ImportField, List<Integer>> column : positions.entrySet()) {
      if (column.getKey().word().equals(subject)) {
        return names.get(column.getValue().getFirst()).strip();
      }
    }
    return subject;
  }
}

package yingda.comparison;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what was kept, deleted and inserted, from the beginning of a text to its end. What
 * changed in one place is one deletion and one insertion, also across a comma: nobody reads
 * alternating scraps. For one comparison and one thread.
 */
final class DiffChunks {
  private final List<DiffChunk> pieces = new ArrayList<>();
  private final StringBuilder deleted = new StringBuilder();
  private final StringBuilder inserted = new StringBuilder();
  private final StringBuilder kept = new StringBuilder();

  void keep(String text) {
    kept.append(text);
  }

  void delete(String text) {
    beginChange();
    deleted.append(text);
  }

  void insert(String text) {
    beginChange();
    inserted.append(text);
  }

  List<DiffChunk> toList() {
    flush();
    return List.copyOf(pieces);
  }

  private void beginChange() {
    if (kept.isEmpty()) {
      return;
    }
    if (isBetweenChanges() && saysNothing(kept)) {
      deleted.append(kept);
      inserted.append(kept);
      kept.setLength(0);
    } else {
      flush();
    }
  }

  private boolean isBetweenChanges() {
    return !deleted.isEmpty() && !inserted.isEmpty();
  }

  private static boolean saysNothing(StringBuilder text) {
    return text.chars().noneMatch(c -> Character.isLetterOrDigit(c) || c == '\n');
  }

  private void flush() {
    add(ChangeType.DELETED, deleted);
    add(ChangeType.INSERTED, inserted);
    add(ChangeType.KEPT, kept);
  }

  private void add(ChangeType fate, StringBuilder text) {
    if (!text.isEmpty()) {
      pieces.add(new DiffChunk(fate, text.toString()));
      text.setLength(0);
    }
  }
}

package yingda.comparison;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Something that is said of a document or an entry.
 *
 * @param text empty if it is not said
 * @param isProse whether a part of it can change; otherwise it is replaced as a whole
 */
record ComparedField(String name, String text, boolean isProse) {

  static ComparedField prose(String name, String text) {
    return new ComparedField(name, text, true);
  }

  static ComparedField value(String name, @Nullable Object value) {
    return new ComparedField(name, value == null ? "" : value.toString(), false);
  }

  /** One a line. */
  static ComparedField lines(String name, Collection<String> lines) {
    return prose(name, lines.stream().map(line -> line + "\n").collect(joining()));
  }
}

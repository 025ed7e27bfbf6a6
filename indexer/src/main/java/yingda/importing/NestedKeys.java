package yingda.importing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/**
 * Looks through the value of a key that is not read, so that nothing in it that hides a page is
 * passed over.
 *
 * @param key at the top
 */
record NestedKeys(String key) {

  /**
   * @throws RejectedException with the key as its subject
   */
  void check(@Nullable Object value) {
    check(VisibilityKeyDetector.of(key), value);
  }

  private void check(VisibilityKeyDetector suspicion, @Nullable Object value) {
    if (value instanceof String text) {
      suspicion.check(key, text);
    } else if (value instanceof Iterable<?> list) {
      list.forEach(part -> check(suspicion, part));
    } else if (value instanceof Map<?, ?> mapping) {
      mapping.forEach((name, part) -> checkInside(String.valueOf(name), part));
    }
  }

  private void checkInside(String name, @Nullable Object value) {
    ImportField field = ImportField.of(name);
    if (field != null
        && Visibility.isSaidBy(field)
        && value instanceof String text
        && Visibility.restricts(field, text)
        && !VisibilityKeyDetector.isOfLayout(key)) {
      throw Refusal.invalid("nested-key").with("key", name).with("value", text).at(key);
    }
    check(VisibilityKeyDetector.NONE, value);
  }
}

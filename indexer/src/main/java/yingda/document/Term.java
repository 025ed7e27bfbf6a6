package yingda.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something said for people in every language: a word, such as what may not be done, or a sentence.
 *
 * @param code of its text, such as {@code publish}
 * @param values what the text speaks of, by name, as in a {@link Refusal}; most texts have none
 */
public record Term(String code, Map<String, Object> values) {
  public Term {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  public static Term of(String code) {
    return new Term(code, Map.of());
  }

  /** Of one thing, or of a list whose parts the language joins. */
  public static Term of(String code, Object value) {
    return of(code).with("value", value);
  }

  /** The same with a value more. */
  public Term with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Term(code, more);
  }

  public String text(Language language) {
    return Texts.of(language).text("term." + code, values);
  }

  @Override
  public String toString() {
    return text(Language.EN);
  }
}

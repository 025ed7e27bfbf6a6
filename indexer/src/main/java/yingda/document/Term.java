package yingda.document;

import java.util.Map;

/**
 * A value of a refusal that is a word of a language itself, such as what may not be done.
 *
 * @param code of its text, such as {@code publish}
 * @param value what the text speaks of; most texts have none
 */
public record Term(String code, Object value) {
  public static Term of(String code) {
    return new Term(code, "");
  }

  /** Of a list whose parts the language joins. */
  public static Term of(String code, Object value) {
    return new Term(code, value);
  }

  String text(Language language) {
    return Texts.of(language).text("term." + code, Map.of("value", value));
  }

  @Override
  public String toString() {
    return text(Language.EN);
  }
}

package yingda.document;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.document.RejectedException.Reason;

/**
 * Why something is refused, as data. Its text stands in {@code texts.properties}, once in each
 * language: rule, value and remedy.
 *
 * <pre>{@code
 * throw Refusal.invalid("unknown-audience").with("value", word).at("audience");
 * // audience: unknown audience "外部", expected public or internal
 * }</pre>
 *
 * @param code names the rule, for programs and for the text
 * @param params what the text speaks of, by name, in their order: texts, numbers, instants, {@link
 *     Term}s and lists of them
 */
public record Refusal(Reason reason, String code, Map<String, Object> params) {
  public Refusal {
    params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
  }

  public static Refusal of(Reason reason, String code) {
    return new Refusal(reason, code, Map.of());
  }

  /** That the input itself breaks a rule. */
  public static Refusal invalid(String code) {
    return of(Reason.INVALID, code);
  }

  /** The same with a value more. */
  public Refusal with(String name, @Nullable Object value) {
    Map<String, Object> more = new LinkedHashMap<>(params);
    more.put(name, plain(value));
    return new Refusal(reason, code, more);
  }

  private static Object plain(@Nullable Object value) {
    if (value instanceof Collection<?> list) {
      return List.copyOf(list.stream().map(Refusal::plain).toList());
    }
    if (value instanceof Number || value instanceof Instant || value instanceof Term) {
      return value;
    }
    return String.valueOf(value);
  }

  /** The params for programs: texts, numbers and lists; a {@link Term} is its English text. */
  public Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    params.forEach(
        (name, value) -> data.put(name, value instanceof Term ? value.toString() : value));
    return data;
  }

  /** Rule, value and remedy. */
  public String text(Language language) {
    return Texts.of(language).text(code, params);
  }

  /**
   * @param field its path, or an option, or the id of a document
   */
  public RejectedException at(String field) {
    return at(InputPlace.field(field));
  }

  public RejectedException at(Path file) {
    return at(InputPlace.file(file.toString()));
  }

  /** Of what is wrong as a whole. */
  public RejectedException alone() {
    return at(InputPlace.NOWHERE);
  }

  public RejectedException at(InputPlace place) {
    return new RejectedException(this, place);
  }
}

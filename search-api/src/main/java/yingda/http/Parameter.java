package yingda.http;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import yingda.document.EnumWord;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/**
 * A value that a request brings beside its body, as data: its name, what it may be, and how it is
 * read.
 *
 * @param schema what it may be, as JSON schema
 * @param required whether a request without it is refused
 * @param reading its text to its value
 * @param absent what stands for it where it is missing, or blank though it may be left out
 */
record Parameter<T>(
    In in,
    String name,
    String description,
    Map<String, Object> schema,
    boolean required,
    Reading<T> reading,
    Supplier<@Nullable T> absent) {

  /** Where a request brings it. */
  enum In implements EnumWord {
    PATH("path"),
    QUERY("query"),
    HEADER("header");

    private final String word;

    In(String word) {
      this.word = word;
    }

    /** The word of OpenAPI: {@code path}... */
    @Override
    public String word() {
      return word;
    }
  }

  /** Reads a text, by a clock that says now. */
  interface Reading<T> {
    /**
     * @throws RejectedException INVALID if it is no such value
     */
    T read(String text, Clock clock);
  }

  Parameter {
    schema = Map.copyOf(schema);
  }

  /** One that may be left out. */
  static <T> Parameter<T> query(
      String name, String description, Map<String, Object> schema, Reading<T> reading) {
    return new Parameter<>(In.QUERY, name, description, schema, false, reading, () -> null);
  }

  /** A part of the address. */
  static <T> Parameter<T> path(String name, String description, Reading<T> reading) {
    Map<String, Object> text = Map.of("type", "string");
    return new Parameter<>(In.PATH, name, description, text, true, reading, () -> null);
  }

  /** A header, which may be left out. */
  static <T> Parameter<T> header(String name, String description, Reading<T> reading) {
    Map<String, Object> text = Map.of("type", "string");
    return new Parameter<>(In.HEADER, name, description, text, false, reading, () -> null);
  }

  /** The same, with what stands for it where it is missing. */
  Parameter<T> or(T value) {
    Map<String, Object> told = new TreeMap<>(schema);
    told.put("default", value);
    return new Parameter<>(in, name, description, told, false, reading, () -> value);
  }

  /** The same, which must be there. */
  Parameter<T> needed() {
    return neededAs(
        () -> {
          throw Refusal.invalid("parameter-missing").with("name", name).at(name);
        });
  }

  /**
   * The same.
   *
   * @param refusal throws what says that it is missing
   */
  Parameter<T> neededAs(Supplier<@Nullable T> refusal) {
    return new Parameter<>(in, name, description, schema, true, reading, refusal);
  }

  /** Its value in a request, null if it is missing and nothing stands for it. */
  @Nullable T valueIn(Context context, Clock clock) {
    String text =
        switch (in) {
          case PATH -> context.pathParam(name);
          case QUERY -> context.queryParam(name);
          case HEADER -> context.header(name);
        };
    boolean missing = text == null || (in == In.QUERY && text.isBlank() && !required);
    return missing || text == null ? absent.get() : reading.read(text, clock);
  }
}

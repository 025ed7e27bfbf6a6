package yingda.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yingda.document.EnumWord;

/**
 * Describes records as JSON schema (2020-12), by the rules by which {@link Json} reads and writes
 * them. Each record is described once, under its simple name, and referred to from there. Belongs
 * to one thread.
 */
public final class JsonSchemas {
  private static final Map<Class<?>, Map<String, Object>> SIMPLE =
      Map.ofEntries(
          Map.entry(String.class, Map.of("type", "string")),
          Map.entry(boolean.class, Map.of("type", "boolean")),
          Map.entry(Boolean.class, Map.of("type", "boolean")),
          Map.entry(int.class, Map.of("type", "integer", "format", "int32")),
          Map.entry(Integer.class, Map.of("type", "integer", "format", "int32")),
          Map.entry(long.class, Map.of("type", "integer", "format", "int64")),
          Map.entry(Long.class, Map.of("type", "integer", "format", "int64")),
          Map.entry(double.class, Map.of("type", "number", "format", "double")),
          Map.entry(Double.class, Map.of("type", "number", "format", "double")),
          Map.entry(Instant.class, Map.of("type", "string", "format", "date-time")),
          Map.entry(LocalDate.class, Map.of("type", "string", "format", "date")),
          Map.entry(Duration.class, Map.of("type", "string", "format", "duration")),
          Map.entry(Period.class, Map.of("type", "string", "format", "duration")),
          Map.entry(Object.class, Map.of()));

  private final String place;
  private final SortedMap<String, Map<String, Object>> byName = new TreeMap<>();
  private final Map<String, Class<?>> classes = new TreeMap<>();

  /**
   * @param place where the descriptions will stand, such as {@code #/components/schemas/}
   */
  public JsonSchemas(String place) {
    this.place = place;
  }

  /** What is described so far, by name. */
  public SortedMap<String, Map<String, Object>> byName() {
    return byName;
  }

  /**
   * Refers to what is read: what may be left out is not required.
   *
   * @throws IllegalArgumentException if a record has a component that JSON has no form for
   */
  public Map<String, Object> read(Class<?> form) {
    return schema(form, true);
  }

  /** Refers to what is written: a list is always there. */
  public Map<String, Object> written(Class<?> form) {
    return schema(form, false);
  }

  private Map<String, Object> schema(Class<?> type, boolean isRead) {
    Map<String, Object> simple = SIMPLE.get(type);
    if (simple != null) {
      return simple;
    }
    if (type.isEnum()) {
      return Map.of("type", "string", "enum", words(type));
    }
    if (!type.isRecord()) {
      throw new IllegalArgumentException(type + " has no form in JSON");
    }
    describe(type, isRead);
    return Map.of("$ref", place + type.getSimpleName());
  }

  private Map<String, Object> schema(AnnotatedType type, boolean isRead) {
    if (!(type instanceof AnnotatedParameterizedType generic)) {
      return schema((Class<?>) type.getType(), isRead);
    }
    Class<?> raw = (Class<?>) ((ParameterizedType) type.getType()).getRawType();
    AnnotatedType last = generic.getAnnotatedActualTypeArguments()[Map.class == raw ? 1 : 0];
    Map<String, Object> known = schema(last, isRead);
    Map<String, Object> content =
        last.isAnnotationPresent(Nullable.class)
            ? Map.of("anyOf", List.of(known, Map.of("type", "null")))
            : known;
    return Map.class == raw
        ? Map.of("type", "object", "additionalProperties", content)
        : Map.of("type", "array", "items", content);
  }

  private void describe(Class<?> type, boolean isRead) {
    String name = type.getSimpleName();
    Class<?> known = classes.putIfAbsent(name, type);
    if (known == type) {
      refuseTwoForms(type, isRead);
      return;
    }
    if (known != null) {
      throw new IllegalArgumentException(type + " has the same name as " + known + ", rename one");
    }
    Map<String, Object> properties = new TreeMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      properties.put(component.getName(), schema(component.getAnnotatedType(), isRead));
    }
    byName.put(
        name,
        Map.of(
            "type",
            "object",
            "additionalProperties",
            false,
            "properties",
            properties,
            "required",
            required(type, isRead)));
  }

  /** A record that is read and written must mean the same both ways. */
  private void refuseTwoForms(Class<?> type, boolean isRead) {
    Map<String, Object> described = byName.get(type.getSimpleName());
    if (described != null && !required(type, isRead).equals(described.get("required"))) {
      throw new IllegalArgumentException(
          type + " is read and written with other names required, use two records");
    }
  }

  private static List<String> required(Class<?> type, boolean isRead) {
    JsonInclude inclusion = type.getAnnotation(JsonInclude.class);
    boolean emptyIsLeftOut =
        inclusion != null && inclusion.value() == JsonInclude.Include.NON_EMPTY;
    Stream<RecordComponent> there =
        Arrays.stream(type.getRecordComponents())
            .filter(component -> !isNullable(component))
            .filter(component -> !((isRead || emptyIsLeftOut) && isCollection(component)));
    return there.map(RecordComponent::getName).toList();
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static boolean isCollection(RecordComponent component) {
    Class<?> type = component.getType();
    return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
  }

  private static List<String> words(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(EnumWord::of).toList();
  }
}

package yingda.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.time.Period;
import java.util.function.Predicate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.module.SimpleModule;
import yingda.document.Refusal;

/** What is the same for JSON and YAML. */
final class StrictMapper {
  static final int MAX_DEPTH = 50;

  /** A whole file may stand in one; what is read is bounded before. */
  private static final int MAX_STRING = 64 << 20;

  static final StreamReadConstraints BOUNDS =
      StreamReadConstraints.builder()
          .maxNestingDepth(MAX_DEPTH)
          .maxStringLength(MAX_STRING)
          .build();

  private StrictMapper() {}

  /**
   * @param text what passes for a text
   */
  static <M extends ObjectMapper, B extends MapperBuilder<M, B>> B applyTo(
      B builder, Predicate<JsonToken> text) {
    return builder
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .changeDefaultPropertyInclusion(
            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
        .changeDefaultNullHandling(nulls -> JsonSetter.Value.forContentNulls(Nulls.FAIL))
        .annotationIntrospector(new RecordSchema())
        .addModule(texts(text));
  }

  private static SimpleModule texts(Predicate<JsonToken> text) {
    return new SimpleModule()
        .addDeserializer(String.class, new TextDeserializer<>(String.class, text, word -> word))
        .addDeserializer(Instant.class, new TextDeserializer<>(Instant.class, text, Instant::parse))
        .addDeserializer(Period.class, new TextDeserializer<>(Period.class, text, Period::parse));
  }

  /**
   * Reads one value, and nothing behind it.
   *
   * @param subject names the whole text
   */
  static <T> T readAll(String subject, ObjectReader reader, JsonParser parser, Class<T> type) {
    if (parser.nextToken() == null) {
      throw Refusal.invalid("nothing-sent").at(subject);
    }
    T value = reader.forType(type).readValue(parser);
    if (value == null) {
      throw Refusal.invalid("null-sent").at(subject);
    }
    if (parser.nextToken() != null) {
      throw Refusal.invalid("trailing-text").at(subject);
    }
    return value;
  }
}

package yingda.json;

import java.io.InputStream;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Values to JSON and back, by the rules of this package. Safe for concurrent use. */
public final class Json {
  private static final JsonMapper MAPPER =
      StrictMapper.applyTo(
              JsonMapper.builder(
                  JsonFactory.builder().streamReadConstraints(StrictMapper.BOUNDS).build()),
              token -> token == JsonToken.VALUE_STRING)
          .build();

  /** The line break is the same everywhere. */
  private static final PrettyPrinter LINES =
      new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

  private static final ObjectReader EXACT =
      MAPPER
          .reader()
          .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final ObjectWriter SORTED =
      MAPPER.writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED);

  /** From so many bytes on it is read once, though there may be more wrong than the first. */
  private static final int LARGE = 1 << 18;

  private Json() {}

  /** One line; the same value always gives the same text. */
  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** The same in lines, each with one field, for files that people compare. */
  public static String writeLines(Object value) {
    return MAPPER.writer().with(LINES).writeValueAsString(value) + "\n";
  }

  /**
   * @param subject names the text where no field of it can be named, such as {@code body}
   * @throws yingda.document.RejectedException INVALID if it is no such value
   */
  public static <T> T read(String subject, String json, Class<T> type) {
    return read(subject, type, reader -> reader.createParser(json));
  }

  /** The same from UTF-8. Of what is not large all fields that are wrong are named. */
  public static <T> T read(String subject, byte[] json, Class<T> type) {
    ObjectReader reader = MAPPER.reader();
    try (JsonParser parser = reader.createParser(json)) {
      return StrictMapper.readAll(subject, reader, parser, type);
    } catch (JacksonException failure) {
      throw json.length > LARGE
          ? JsonError.of(failure).rejection(subject)
          : JsonErrors.all(subject, reader.forType(type), json, failure);
    }
  }

  /**
   * The same from UTF-8, read to its end and closed.
   *
   * @throws java.io.UncheckedIOException if the stream fails
   */
  public static <T> T read(String subject, InputStream json, Class<T> type) {
    return read(subject, type, reader -> reader.createParser(json));
  }

  /** The same from a program whose form is not ours: names the record lacks are passed over. */
  public static <T> T readForeign(String subject, byte[] json, Class<T> type) {
    ObjectReader lenient =
        MAPPER.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    return read(subject, lenient, type, reader -> reader.createParser(json));
  }

  /**
   * One text for all ways to write a value: however its fields are ordered, spaced and escaped.
   * Numbers stay as precise as they are.
   *
   * @return null if it is no JSON that is read here
   */
  public static @Nullable String canonical(byte[] json) {
    try {
      JsonNode value = EXACT.readTree(json);
      return value.isMissingNode() ? null : SORTED.writeValueAsString(value);
    } catch (JacksonException failure) {
      return null;
    }
  }

  private static <T> T read(
      String subject, Class<T> type, Function<ObjectReader, JsonParser> source) {
    return read(subject, MAPPER.reader(), type, source);
  }

  private static <T> T read(
      String subject,
      ObjectReader reader,
      Class<T> type,
      Function<ObjectReader, JsonParser> source) {
    try (JsonParser parser = source.apply(reader)) {
      return StrictMapper.readAll(subject, reader, parser, type);
    } catch (JacksonException failure) {
      throw JsonError.of(failure).rejection(subject);
    }
  }
}

package yingda.json;

import java.time.DateTimeException;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads a text, or what is written as one. Jackson's own readers also take numbers for times, and
 * (3.2) lose their place in a list within a list of texts.
 */
final class TextDeserializer<T> extends StdScalarDeserializer<T> {
  private final Predicate<JsonToken> accepted;
  private final Function<String, T> parse;

  /**
   * @param accepted what passes for a text
   */
  TextDeserializer(Class<T> type, Predicate<JsonToken> accepted, Function<String, T> parse) {
    super(type);
    this.accepted = accepted;
    this.parse = parse;
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) {
    JsonToken token = parser.currentToken();
    if (!token.isScalarValue()) {
      return context.reportInputMismatch(this, "no text");
    }
    String text = parser.getString();
    if (!accepted.test(token)) {
      throw context.weirdStringException(text, handledType(), "no text");
    }
    try {
      return parse.apply(text);
    } catch (DateTimeException unreadable) {
      throw context.weirdStringException(text, handledType(), unreadable.toString());
    }
  }
}

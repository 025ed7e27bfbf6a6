package yingda.json;

import java.time.Instant;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Types and values in plain words. */
final class JsonErrorText {
  private static final int SHOWN = 40;

  private static final Map<Class<?>, String> SCALARS =
      Map.of(
          String.class, "a text in quotes",
          Boolean.class, "true or false",
          boolean.class, "true or false",
          Instant.class, "a time such as 2026-10-01T00:00:00Z",
          Period.class, "a period such as P90D");

  private static final Set<Class<?>> WHOLE_NUMBERS =
      Set.of(int.class, Integer.class, long.class, Long.class);

  private static final Set<Class<?>> NUMBERS = Set.of(double.class, Double.class);

  private JsonErrorText() {}

  static String mismatch(MismatchedInputException mismatch) {
    JsonToken token = mismatch.getCurrentToken();
    String expected = expected(mismatch.getTargetType());
    if (token == null || token == JsonToken.END_OBJECT || token == JsonToken.VALUE_NULL) {
      return "is missing, add " + expected;
    }
    return "expected " + expected + ", found " + found(token, mismatch);
  }

  private static String expected(@Nullable Class<?> type) {
    if (type == null) {
      return "another value";
    }
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    if (WHOLE_NUMBERS.contains(type)) {
      return "a whole number";
    }
    return NUMBERS.contains(type) ? "a number" : SCALARS.getOrDefault(type, "an object");
  }

  private static String found(JsonToken token, MismatchedInputException mismatch) {
    Object value = mismatch instanceof InvalidFormatException format ? format.getValue() : null;
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      case VALUE_STRING -> value == null ? "a text" : "\"" + shortened(value) + "\"";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          value == null ? "a number" : "the number " + shortened(value);
      case VALUE_TRUE -> "true";
      case VALUE_FALSE -> "false";
      default -> "something else";
    };
  }

  private static String shortened(Object value) {
    String text = value.toString();
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}

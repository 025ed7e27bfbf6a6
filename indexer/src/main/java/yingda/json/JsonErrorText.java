package yingda.json;

import java.time.Instant;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import yingda.document.EnumWord;
import yingda.document.Refusal;
import yingda.document.Term;

/** Types and values in plain words. */
final class JsonErrorText {
  private static final int SHOWN = 40;

  private static final Map<Class<?>, Term> SCALARS =
      Map.of(
          String.class, Term.of("quoted-text"),
          Boolean.class, Term.of("true-or-false"),
          boolean.class, Term.of("true-or-false"),
          Instant.class, Term.of("time"),
          Period.class, Term.of("period"));

  private static final Set<Class<?>> WHOLE_NUMBERS =
      Set.of(int.class, Integer.class, long.class, Long.class);

  private static final Set<Class<?>> NUMBERS = Set.of(double.class, Double.class);

  private JsonErrorText() {}

  static Refusal mismatch(MismatchedInputException mismatch) {
    JsonToken token = mismatch.getCurrentToken();
    Term expected = expected(mismatch.getTargetType());
    if (token == null || token == JsonToken.END_OBJECT || token == JsonToken.VALUE_NULL) {
      return Refusal.invalid("field-missing").with("expected", expected);
    }
    return Refusal.invalid("wrong-type")
        .with("expected", expected)
        .with("found", found(token, mismatch));
  }

  private static Term expected(@Nullable Class<?> type) {
    if (type == null) {
      return Term.of("another-value");
    }
    if (type.isEnum()) {
      return Term.of("one-of", Arrays.stream(type.getEnumConstants()).map(EnumWord::of).toList());
    }
    if (Collection.class.isAssignableFrom(type)) {
      return Term.of("list");
    }
    if (WHOLE_NUMBERS.contains(type)) {
      return Term.of("whole-number");
    }
    return NUMBERS.contains(type)
        ? Term.of("number")
        : SCALARS.getOrDefault(type, Term.of("object"));
  }

  private static Object found(JsonToken token, MismatchedInputException mismatch) {
    Object value = mismatch instanceof InvalidFormatException format ? format.getValue() : null;
    return switch (token) {
      case START_OBJECT -> Term.of("object");
      case START_ARRAY -> Term.of("list");
      case VALUE_STRING -> value == null ? Term.of("text") : Term.of("quoted", shortened(value));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          value == null ? Term.of("number") : Term.of("the-number", shortened(value));
      case VALUE_TRUE -> "true";
      case VALUE_FALSE -> "false";
      default -> Term.of("something-else");
    };
  }

  private static String shortened(Object value) {
    String text = value.toString();
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}

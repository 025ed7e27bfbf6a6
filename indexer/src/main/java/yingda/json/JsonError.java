package yingda.json;

import java.io.CharConversionException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import yingda.document.InputPlace;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/**
 * What is wrong with a text, in the words of those who wrote it.
 *
 * @param path of the field, such as {@code entries[2].kind}; empty for the whole text
 * @param inner by what holds the field, if a value in it breaks a rule of its own
 * @param rule that the text breaks
 * @param line from 1, where the text is not well-formed; 0 where a value breaks a rule
 */
record JsonError(String path, @Nullable RejectedException inner, Refusal rule, int line) {

  /**
   * @throws UncheckedIOException if the text could not be read at all
   */
  static JsonError of(JacksonException failure) {
    String path = path(failure);
    if (failure.getCause() instanceof RejectedException rejected) {
      return new JsonError(path, rejected, rejected.refusal(), 0);
    }
    if (failure instanceof UnrecognizedPropertyException unknown) {
      List<String> known = unknown.getKnownPropertyIds().stream().map(Object::toString).toList();
      return of(path, Refusal.invalid("unknown-field").with("known", known));
    }
    if (failure instanceof MismatchedInputException mismatch) {
      return of(path, JsonErrorText.mismatch(mismatch));
    }
    if (failure instanceof InputCoercionException) {
      return of(path, Refusal.invalid("number-too-large"));
    }
    if (failure instanceof StreamConstraintsException) {
      return of(path, Refusal.invalid("too-deep").with("limit", StrictMapper.MAX_DEPTH));
    }
    return malformed(failure);
  }

  private static JsonError of(String path, Refusal rule) {
    return new JsonError(path, null, rule, 0);
  }

  private static JsonError malformed(JacksonException failure) {
    if (failure instanceof JacksonIOException io
        && !(io.getCause() instanceof CharConversionException)) {
      throw new UncheckedIOException(io.getCause());
    }
    if (!(failure instanceof StreamReadException) && !(failure instanceof JacksonIOException)) {
      throw failure;
    }
    TokenStreamLocation location = failure.getLocation();
    int line = location == null ? 1 : Math.max(1, location.getLineNr());
    String message = failure.getOriginalMessage();
    Refusal rule = Refusal.invalid("malformed");
    if (message.startsWith("Duplicate")) {
      String key = message.substring(message.indexOf('"'));
      rule = Refusal.invalid("duplicate-key").with("key", key);
    }
    return new JsonError("", null, rule, line);
  }

  private static String path(JacksonException failure) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference reference : failure.getPath()) {
      if (reference.getPropertyName() == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
      }
    }
    return path.toString();
  }

  /** Whether it is about the same field, or one in it. */
  boolean isInside(JsonError other) {
    return path.equals(other.path)
        || path.startsWith(other.path + ".")
        || path.startsWith(other.path + "[");
  }

  /**
   * @param subject names the whole text
   */
  RejectedException rejection(String subject) {
    if (inner != null) {
      return path.isEmpty() ? inner : inner.moved(place -> place.inside(path + "."));
    }
    if (line > 0) {
      return rule.at(new InputPlace(null, line, subject));
    }
    return rule.at(path.isEmpty() ? subject : path);
  }
}

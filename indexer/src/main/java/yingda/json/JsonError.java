package yingda.json;

import java.io.CharConversionException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import yingda.document.RejectedException;

/**
 * What is wrong with a text, in the words of those who wrote it.
 *
 * @param path of the field, such as {@code entries[2].kind}; empty for the whole text
 * @param rule the rule, the value and the remedy
 * @param line from 1, where the text is not well-formed; 0 where a value breaks a rule
 */
record JsonError(String path, String rule, int line) {

  /**
   * @throws UncheckedIOException if the text could not be read at all
   */
  static JsonError of(JacksonException failure) {
    String path = path(failure);
    if (failure.getCause() instanceof RejectedException rejected) {
      String subject = path.isEmpty() ? rejected.subject() : path + "." + rejected.subject();
      return new JsonError(subject, rejected.detail(), 0);
    }
    if (failure instanceof UnrecognizedPropertyException unknown) {
      return new JsonError(path, "is unknown, " + known(unknown) + ", rename or remove it", 0);
    }
    if (failure instanceof MismatchedInputException mismatch) {
      return new JsonError(path, JsonErrorText.mismatch(mismatch), 0);
    }
    if (failure instanceof InputCoercionException) {
      return new JsonError(path, "is out of range, write a smaller number", 0);
    }
    if (failure instanceof StreamConstraintsException) {
      return new JsonError(
          path,
          "is nested deeper than "
              + StrictMapper.MAX_DEPTH
              + " levels, or has an endless number or name, make it simpler",
          0);
    }
    return malformed(failure);
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
    if (message.startsWith("Duplicate")) {
      String name = message.substring(message.indexOf('"'));
      return new JsonError("", "has the key " + name + " twice, remove one", line);
    }
    return new JsonError("", "is not well-formed, check quotes, commas, brackets and UTF-8", line);
  }

  private static String known(UnrecognizedPropertyException unknown) {
    return "expected one of "
        + unknown.getKnownPropertyIds().stream()
            .map(Object::toString)
            .collect(Collectors.joining(", "));
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

  /**
   * @param subject names the whole text
   */
  RejectedException rejection(String subject) {
    if (line > 0) {
      return RejectedException.invalid(subject + " line " + line, rule);
    }
    return RejectedException.invalid(path.isEmpty() ? subject : path, rule);
  }
}

package yingda.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem as RFC 9457 has it.
 *
 * @param type {@code about:blank}: the status says it all
 * @param title the status in words
 * @param detail subject, rule, value and remedy, for a person
 * @param instance the path that was asked for
 * @param errors which fields are wrong; may be empty
 * @param newest the revision a writer has not seen, so that nobody's text is lost; else absent
 */
record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    List<FieldError> errors,
    @Nullable DocumentView newest) {
  static final String MEDIA_TYPE = "application/problem+json";

  /** What is wrong with one field of the request. */
  record FieldError(String field, String message) {}
}

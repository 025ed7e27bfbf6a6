package yingda.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.document.Language;
import yingda.document.RejectedException;

/**
 * A problem as RFC 9457 has it, in the language that was asked for.
 *
 * @param type {@code about:blank}: the status and the code say it all
 * @param title the status in words
 * @param code names the rule, for programs
 * @param params what the detail speaks of, by name
 * @param detail what, rule, value and remedy of all that is wrong, for a person
 * @param instance the path that was asked for
 * @param errors all that is known to be wrong with the request; may be empty
 * @param newest the revision a writer has not seen, so that nobody's text is lost; else absent
 */
record Problem(
    String type,
    String title,
    int status,
    String code,
    Map<String, Object> params,
    String detail,
    String instance,
    List<FieldError> errors,
    @Nullable DocumentView newest) {
  static final String MEDIA_TYPE = "application/problem+json";

  /**
   * One thing that is wrong.
   *
   * @param field of the request as programs call it; for a line of a file, the file and line
   * @param message rule, value and remedy
   * @param detail the same behind what people call the field
   */
  record FieldError(
      String field, String code, Map<String, Object> params, String message, String detail) {
    static FieldError of(RejectedException rejected, Language language) {
      return new FieldError(
          rejected.subject(),
          rejected.refusal().code(),
          rejected.refusal().data(),
          rejected.refusal().text(language),
          rejected.text(language));
    }

    /** All that is wrong. */
    static List<FieldError> all(RejectedException rejected, Language language) {
      return rejected.all().stream().map(one -> of(one, language)).toList();
    }
  }

  /** The problem that answers with this status. */
  static Problem of(Status status, RejectedException rejected, Language language) {
    List<FieldError> errors =
        rejected.subject().isEmpty() ? List.of() : FieldError.all(rejected, language);
    return new Problem(
        "about:blank",
        status.title(),
        status.number(),
        rejected.refusal().code(),
        rejected.refusal().data(),
        rejected.text(language),
        status.path(),
        errors,
        null);
  }

  /**
   * What came of a request.
   *
   * @param title in words
   * @param path that was asked for
   */
  record Status(int number, String title, String path) {}

  Problem beside(@Nullable DocumentView newer) {
    return new Problem(type, title, status, code, params, detail, instance, errors, newer);
  }
}

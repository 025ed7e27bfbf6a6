package yingda.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.RejectedException;
import yingda.document.Revision;
import yingda.document.UnavailableException;
import yingda.json.Json;

/** The one place where errors become answers. */
final class Problems {
  private static final Logger LOGGER = System.getLogger(Problems.class.getName());

  /** What is made anew, and a disk that was full, may need some seconds. */
  private static final String RETRY_SECONDS = "10";

  private Problems() {}

  static void handleIn(RoutesConfig routes) {
    routes.exception(RejectedException.class, Problems::rejected);
    routes.exception(StaleException.class, Problems::stale);
    routes.exception(UnavailableException.class, Problems::unavailable);
    routes.exception(UncheckedIOException.class, Problems::unreadable);
    routes.exception(HttpResponseException.class, Problems::refused);
    routes.exception(Exception.class, Problems::failed);
  }

  private static void rejected(RejectedException rejected, Context context) {
    answer(context, problem(rejected, null, context));
  }

  private static void stale(StaleException stale, Context context) {
    Revision newest = stale.newest();
    if (newest != null) {
      context.header("ETag", Preconditions.tag(newest.number()));
    }
    DocumentView view = newest == null ? null : DocumentView.of(newest);
    answer(context, problem(stale.rejection(), view, context));
  }

  private static Problem problem(
      RejectedException rejected, @Nullable DocumentView newest, Context context) {
    HttpStatus status = status(rejected.reason());
    return new Problem(
        "about:blank",
        status.getMessage(),
        status.getCode(),
        rejected.subject() + ": " + rejected.detail(),
        context.path(),
        List.of(new Problem.FieldError(rejected.subject(), rejected.detail())),
        newest);
  }

  private static HttpStatus status(RejectedException.Reason reason) {
    return switch (reason) {
      case INVALID -> HttpStatus.BAD_REQUEST;
      case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case STALE -> HttpStatus.PRECONDITION_FAILED;
      case UNCONDITIONAL -> HttpStatus.PRECONDITION_REQUIRED;
      case IN_USE, WRONG_STATE -> HttpStatus.CONFLICT;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
    };
  }

  /** What Javalin itself refuses: an unknown path, a wrong method. */
  private static void refused(HttpResponseException refused, Context context) {
    HttpStatus status = HttpStatus.forStatus(refused.getStatus());
    String detail =
        switch (status) {
          case NOT_FOUND -> "there is nothing at this address, see the API overview for the routes";
          case METHOD_NOT_ALLOWED ->
              "this address does not take " + context.method() + ", send " + allowed(refused);
          default -> String.valueOf(refused.getMessage());
        };
    if (status == HttpStatus.METHOD_NOT_ALLOWED) {
      context.header("Allow", allowed(refused));
    }
    answer(context, status, detail, List.of());
  }

  /** The only detail there is; its name depends on what the client accepts. */
  private static String allowed(HttpResponseException refused) {
    return String.join(", ", refused.getDetails().values());
  }

  /** What the operator can mend says so to whoever met it, in one line of the log as well. */
  private static void unavailable(UnavailableException failure, Context context) {
    unavailable(failure.getMessage(), context);
  }

  private static void unreadable(UncheckedIOException failure, Context context) {
    unavailable(failure.getMessage() + " (" + failure.getCause() + "), check the disk", context);
  }

  private static void unavailable(@Nullable String detail, Context context) {
    LOGGER.log(Level.ERROR, context.method() + " " + context.path() + " failed: " + detail);
    context.header("Retry-After", RETRY_SECONDS);
    answer(context, HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(detail), List.of());
  }

  private static void failed(Exception failure, Context context) {
    LOGGER.log(Level.ERROR, context.method() + " " + context.path() + " failed", failure);
    answer(
        context,
        HttpStatus.INTERNAL_SERVER_ERROR,
        "the service could not answer; its log says why, try again later",
        List.of());
  }

  static void answer(
      Context context, HttpStatus status, String detail, List<Problem.FieldError> errors) {
    Problem problem =
        new Problem(
            "about:blank",
            status.getMessage(),
            status.getCode(),
            detail,
            context.path(),
            errors,
            null);
    answer(context, problem);
  }

  /** As bytes: Jetty would write a text of this type in ISO 8859-1. */
  private static void answer(Context context, Problem problem) {
    context
        .status(problem.status())
        .contentType(Problem.MEDIA_TYPE)
        .result(Json.write(problem).getBytes(UTF_8));
  }
}

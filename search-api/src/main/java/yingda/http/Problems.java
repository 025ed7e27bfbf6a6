package yingda.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import yingda.app.StaleException;
import yingda.document.Language;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
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
    if (rejected.reason() == Reason.UNAVAILABLE) {
      Object seconds = rejected.refusal().params().getOrDefault("seconds", RETRY_SECONDS);
      context.header("Retry-After", String.valueOf(seconds));
    }
    if (rejected.reason() == Reason.UNAUTHENTICATED) {
      context.header("WWW-Authenticate", "Bearer");
    }
    answer(context, problem(status(rejected.reason()), rejected, context));
  }

  private static void stale(StaleException stale, Context context) {
    Revision newest = stale.newest();
    if (newest != null) {
      context.header("ETag", Preconditions.tag(newest.number()));
    }
    RejectedException rejected = stale.rejection();
    DocumentView view = newest == null ? null : DocumentView.of(newest);
    answer(context, problem(status(rejected.reason()), rejected, context).beside(view));
  }

  private static HttpStatus status(Reason reason) {
    return switch (reason) {
      case INVALID -> HttpStatus.BAD_REQUEST;
      case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case STALE -> HttpStatus.PRECONDITION_FAILED;
      case UNCONDITIONAL -> HttpStatus.PRECONDITION_REQUIRED;
      case IN_USE, WRONG_STATE -> HttpStatus.CONFLICT;
      case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
      case OTHER_CONTENT -> HttpStatus.UNPROCESSABLE_CONTENT;
      case WRONG_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
      case TOO_SLOW -> HttpStatus.REQUEST_TIMEOUT;
      case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
    };
  }

  /** What Javalin itself refuses: an unknown path, a wrong method. */
  private static void refused(HttpResponseException refused, Context context) {
    HttpStatus status = HttpStatus.forStatus(refused.getStatus());
    Refusal refusal =
        switch (status) {
          case NOT_FOUND -> Refusal.of(Reason.NOT_FOUND, "nothing-here");
          case METHOD_NOT_ALLOWED ->
              Refusal.invalid("method-not-allowed")
                  .with("method", context.method())
                  .with("allowed", allowed(refused));
          default -> Refusal.invalid("malformed-request").with("problem", refused.getMessage());
        };
    if (status == HttpStatus.METHOD_NOT_ALLOWED) {
      context.header("Allow", allowed(refused));
    }
    answer(context, problem(status, refusal.alone(), context));
  }

  /** The only detail there is; its name depends on what the client accepts. */
  private static String allowed(HttpResponseException refused) {
    return String.join(", ", refused.getDetails().values());
  }

  private static void unavailable(UnavailableException failure, Context context) {
    unavailable(failure.failure(), context);
  }

  private static void unreadable(UncheckedIOException failure, Context context) {
    Refusal refusal =
        Refusal.of(Reason.UNAVAILABLE, "unreadable")
            .with("problem", failure.getMessage())
            .with("cause", failure.getCause());
    unavailable(refusal.alone(), context);
  }

  /** What the operator can mend says so to whoever met it, in one line of the log as well. */
  private static void unavailable(RejectedException failure, Context context) {
    LOGGER.log(Level.ERROR, failing(context) + ": " + failure.getMessage());
    context.header("Retry-After", RETRY_SECONDS);
    answer(context, problem(HttpStatus.SERVICE_UNAVAILABLE, failure, context));
  }

  private static String failing(Context context) {
    return context.method() + " " + context.path() + " failed, request " + RequestId.of(context);
  }

  private static void failed(Exception failure, Context context) {
    LOGGER.log(Level.ERROR, failing(context), failure);
    RejectedException told = Refusal.of(Reason.UNAVAILABLE, "service-failed").alone();
    answer(context, problem(HttpStatus.INTERNAL_SERVER_ERROR, told, context));
  }

  private static Problem problem(HttpStatus status, RejectedException rejected, Context context) {
    Problem.Status answer =
        new Problem.Status(status.getCode(), status.getMessage(), context.path());
    return Problem.of(answer, rejected, language(context));
  }

  /** The one in which whoever asks wants to be answered. */
  static Language language(Context context) {
    return Language.accepted(context.header("Accept-Language"));
  }

  /** As bytes: Jetty would write a text of this type in ISO 8859-1. */
  private static void answer(Context context, Problem problem) {
    Language language = language(context);
    context.status(problem.status()).header("Content-Language", language.tag());
    String foreign = RetrievalRoutes.refusal(problem, context.header("Authorization"));
    if (foreign != null) {
      context.contentType(Bodies.MEDIA_TYPE).result(foreign.getBytes(UTF_8));
    } else if (RefusalPage.isWanted(context.path(), context.header("Accept"))) {
      PageHeaders.ALL.forEach(context::header);
      context.contentType(RefusalPage.MEDIA_TYPE).result(RefusalPage.of(problem, language));
    } else {
      context.contentType(Problem.MEDIA_TYPE).result(Json.write(problem).getBytes(UTF_8));
    }
  }
}

package yingda.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import yingda.json.Json;

/**
 * Answers requests that are refused before they reach a route, such as one with endless headers.
 */
final class EarlyProblems extends ErrorHandler {
  /** What Jetty puts in the place of an address it can't read. */
  private static final String UNREADABLE = "/badMessage";

  private static final long RETRY_SECONDS = 5;

  /** Jetty's own handler explains itself to readers only, not to writers. */
  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      String message,
      @Nullable Throwable cause,
      Callback callback) {
    Problem problem =
        new Problem(
            "about:blank",
            HttpStatus.getMessage(status),
            status,
            detail(status, message),
            path(request),
            List.of(),
            null);
    byte[] body = Json.write(problem).getBytes(StandardCharsets.UTF_8);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.getHeaders().put("Cross-Origin-Resource-Policy", "same-origin");
    if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_SECONDS);
    }
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  private static String path(Request request) {
    String path = request.getHttpURI().getPath();
    return path == null || path.equals(UNREADABLE) ? "" : path;
  }

  private static String detail(int status, String message) {
    return switch (status) {
      case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431, HttpStatus.URI_TOO_LONG_414 ->
          "the address with its headers is over the limit of "
              + HttpService.HEADER_BYTES
              + " bytes, shorten the question";
      case HttpStatus.SERVICE_UNAVAILABLE_503 ->
          "the service is busy, ask again in " + RETRY_SECONDS + " s";
      default -> "the request is not well-formed (" + message + "), mend it";
    };
  }
}

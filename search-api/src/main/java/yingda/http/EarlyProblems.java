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
            request.getHttpURI().getPath() == null ? "" : request.getHttpURI().getPath(),
            List.of());
    byte[] body = Json.write(problem).getBytes(StandardCharsets.UTF_8);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  private static String detail(int status, String message) {
    return switch (status) {
      case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431, HttpStatus.URI_TOO_LONG_414 ->
          "the address with its headers is over the limit of "
              + HttpService.HEADER_BYTES
              + " bytes, shorten the question";
      case HttpStatus.BAD_REQUEST_400 ->
          "the request is not well-formed (" + message + "), mend it";
      default -> message;
    };
  }
}

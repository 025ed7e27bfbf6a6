package yingda.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import yingda.document.Language;
import yingda.document.Refusal;
import yingda.document.RejectedException.Reason;
import yingda.json.Json;

/**
 * Answers requests that are refused before they reach a route, such as one with endless headers: in
 * English where the headers, which say the language, were not read.
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
    Language language = Language.accepted(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
    Problem.Status answer =
        new Problem.Status(status, HttpStatus.getMessage(status), path(request));
    Problem problem = Problem.of(answer, refusal(status, message).alone(), language);
    byte[] body = body(request, response, problem, language);
    response.getHeaders().put(HttpHeader.CONTENT_LANGUAGE, language.tag());
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.getHeaders().put("Cross-Origin-Resource-Policy", "same-origin");
    if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_SECONDS);
    }
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  /** In the form that whoever asked reads, with the headers of that form. */
  private static byte[] body(
      Request request, Response response, Problem problem, Language language) {
    HttpFields sent = request.getHeaders();
    HttpFields.Mutable headers = response.getHeaders();
    String foreign = RetrievalRoutes.refusal(problem, sent.get(HttpHeader.AUTHORIZATION));
    if (foreign != null) {
      headers.put(HttpHeader.CONTENT_TYPE, Bodies.MEDIA_TYPE);
      return foreign.getBytes(StandardCharsets.UTF_8);
    }
    if (RefusalPage.isWanted(path(request), sent.get(HttpHeader.ACCEPT))) {
      headers.put(HttpHeader.CONTENT_TYPE, RefusalPage.MEDIA_TYPE);
      PageHeaders.ALL.forEach(headers::put);
      return RefusalPage.of(problem, language);
    }
    headers.put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    return Json.write(problem).getBytes(StandardCharsets.UTF_8);
  }

  private static String path(Request request) {
    String path = request.getHttpURI().getPath();
    return path == null || path.equals(UNREADABLE) ? "" : path;
  }

  private static Refusal refusal(int status, String message) {
    return switch (status) {
      case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431, HttpStatus.URI_TOO_LONG_414 ->
          Refusal.of(Reason.TOO_LARGE, "address-too-long").with("limit", HttpService.HEADER_BYTES);
      case HttpStatus.SERVICE_UNAVAILABLE_503 ->
          Refusal.of(Reason.UNAVAILABLE, "service-busy").with("seconds", RETRY_SECONDS);
      default -> Refusal.invalid("malformed-request").with("problem", message);
    };
  }
}

package yingda.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Serves the pages' files as the jar has them, the files of their tests, and the test runner. */
final class PageFiles implements HttpHandler {
  private static final String RUNNER =
      "/META-INF/resources/webjars/jasmine-core/3.8.0/lib/jasmine-core/jasmine.js";

  private static final String TESTS = "/test/";
  private static final String PAGES = "/pages/";

  private final Path tests;

  PageFiles(Path tests) {
    this.tests = tests;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    URL file = find(path);
    try (exchange) {
      if (file == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      try (InputStream content = file.openStream()) {
        exchange.getResponseHeaders().set("Content-Type", typeOf(path));
        exchange.sendResponseHeaders(200, 0);
        content.transferTo(exchange.getResponseBody());
      } catch (IOException missing) {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private @Nullable URL find(String path) throws IOException {
    if (path.equals("/jasmine.js")) {
      return PageFiles.class.getResource(RUNNER);
    }
    if (path.startsWith(TESTS)) {
      return tests.resolve(path.substring(TESTS.length())).toUri().toURL();
    }
    return path.startsWith(PAGES)
        ? PageFiles.class.getResource("/yingda/http/web/" + path.substring(PAGES.length()))
        : null;
  }

  private static String typeOf(String path) {
    return path.endsWith(".html") ? "text/html; charset=utf-8" : "text/javascript; charset=utf-8";
  }
}

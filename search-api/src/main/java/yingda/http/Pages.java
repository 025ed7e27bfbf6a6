package yingda.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The web desk: static files, and one of them for the address of every document too. */
final class Pages {
  private static final String FOLDER = "/yingda/http/web";

  /** The views of the documentation desk. */
  private static final List<String> DESK =
      List.of(
          "/desk",
          "/desk/documents",
          "/desk/new",
          "/desk/edit/<id>",
          "/desk/history/<id>",
          "/desk/compare/<id>",
          "/desk/asof/<id>",
          "/desk/import",
          "/desk/tuning",
          "/desk/reports");

  private Pages() {}

  /**
   * @param embedders see {@link Site}
   */
  static void addTo(JavalinConfig config, List<String> embedders) {
    Map<String, String> headers = PageHeaders.of(embedders);
    config.staticFiles.add(
        files -> {
          files.hostedPath = "/";
          files.directory = FOLDER;
          files.location = Location.CLASSPATH;
          files.headers = headers;
        });
    byte[] page = read("index.html");
    // No spaRoot: it sends no headers, and takes /documentsx for a document.
    config.routes.get("/documents/<id>", context -> show(page, headers, context));
    byte[] desk = read("desk/desk.html");
    for (String address : DESK) {
      config.routes.get(address, context -> show(desk, headers, context));
    }
  }

  private static void show(byte[] page, Map<String, String> headers, Context context) {
    headers.forEach(context::header);
    context.contentType(ContentType.TEXT_HTML).result(page);
  }

  private static byte[] read(String file) {
    String resource = FOLDER + "/" + file;
    try (InputStream stream = Pages.class.getResourceAsStream(resource)) {
      return Objects.requireNonNull(stream, resource).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + resource, e);
    }
  }
}

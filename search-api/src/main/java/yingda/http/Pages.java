package yingda.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.JavalinConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import yingda.reports.ReportTable;

/**
 * The web desk: pages, each for many addresses, and the static files they are made of. A page names
 * its files under an address that is new with each start of the service, so that browsers need not
 * ask for any of them again until then.
 */
final class Pages {
  private static final String FOLDER = "/yingda/http/web";
  private static final Pattern FILE =
      Pattern.compile("(?<=(?:href|src)=\")/[^\"]+\\.(?:css|js)(?=\")");
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

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
          "/desk/keys",
          "/desk/audit",
          "/desk/gaps",
          "/desk/health",
          "/desk/modes",
          "/desk/feedback",
          "/desk/trials",
          "/desk/exam",
          "/desk/webhooks",
          "/desk/reports");

  private Pages() {}

  /**
   * @param embedders see {@link ServerAddress}
   */
  static void addTo(JavalinConfig config, List<String> embedders) {
    Map<String, String> headers = PageHeaders.of(embedders);
    Map<String, String> kept = new HashMap<>(headers);
    kept.put("Cache-Control", FOR_EVER);
    String place = "/files/" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    addFiles(config, "/", headers);
    addFiles(config, place, kept);
    byte[] page = read("index.html", place);
    // No spaRoot: it sends no headers, and takes /documentsx for a document.
    config.routes.get("/", context -> show(page, headers, context));
    config.routes.get("/documents/<id>", context -> show(page, headers, context));
    byte[] desk = read("desk/desk.html", place);
    byte[] missing = read("missing.html", place);
    // Programs get a problem as JSON, here as below /v1.
    config.routes.error(
        HttpStatus.NOT_FOUND.getCode(), "text/html", context -> missing(missing, headers, context));
    byte[] docs = read("docs/docs.html", place);
    config.routes.get("/docs", context -> show(docs, headers, context));
    byte[] signIn = read("signin/sign-in.html", place);
    config.routes.get("/sign-in", context -> show(signIn, headers, context));
    config.routes.get(
        "/report.css",
        context -> {
          headers.forEach(context::header);
          context.contentType(ContentType.TEXT_CSS).result(ReportTable.style());
        });
    for (String address : DESK) {
      config.routes.get(address, context -> show(desk, headers, context));
    }
  }

  private static void addFiles(JavalinConfig config, String place, Map<String, String> headers) {
    config.staticFiles.add(
        files -> {
          files.hostedPath = place;
          files.directory = FOLDER;
          files.location = Location.CLASSPATH;
          files.headers = headers;
        });
  }

  private static void missing(byte[] page, Map<String, String> headers, Context context) {
    if (!context.path().startsWith("/v1/")) {
      show(page, headers, context);
    }
  }

  private static void show(byte[] page, Map<String, String> headers, Context context) {
    headers.forEach(context::header);
    context.contentType(ContentType.TEXT_HTML).result(page);
  }

  /** A page, whose files lie at a place. */
  private static byte[] read(String file, String place) {
    return FILE.matcher(text(file)).replaceAll(place + "$0").getBytes(UTF_8);
  }

  /** One of the files. */
  static String text(String file) {
    String resource = FOLDER + "/" + file;
    try (InputStream stream = Pages.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(stream, resource).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + resource, e);
    }
  }
}

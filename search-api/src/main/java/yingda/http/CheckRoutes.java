package yingda.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.checks.CheckReport;
import yingda.checks.Finding;
import yingda.document.Document;

/** What should be mended in a document before it is published. Writes nothing. */
final class CheckRoutes {
  private static final int BODY = 8 * 1024 * 1024;

  private final Served served;

  CheckRoutes(Served served) {
    this.served = served;
  }

  /**
   * @param html the answers for a page, by anchor; absent unless asked for
   */
  private record CheckView(
      List<Finding> findings, int notCompared, @Nullable Map<String, String> html) {}

  void addTo(RoutesConfig routes) {
    routes.post("/v1/documents/<id>/check", this::check);
  }

  private void check(Context context) {
    Parameters parameters = new Parameters(context, Set.of("html"));
    WriteForm form = Bodies.read(context, WriteForm.class, BODY);
    Document document = form.document().toDocument(context.pathParam("id"));
    CheckReport report = served.checker().check(document);
    Map<String, String> html = parameters.flag("html") ? html(document) : null;
    Bodies.write(context, new CheckView(report.findings(), report.notCompared(), html));
  }

  private Map<String, String> html(Document document) {
    Map<String, String> html = new LinkedHashMap<>();
    document
        .entries()
        .forEach(entry -> html.put(entry.anchor(), served.markup().html(entry.answer())));
    return html;
  }
}

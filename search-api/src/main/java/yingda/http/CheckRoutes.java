package yingda.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.checks.CheckReport;
import yingda.checks.Finding;
import yingda.document.Document;
import yingda.document.Lifecycle;
import yingda.document.Listing;
import yingda.document.Revision;
import yingda.json.DocumentForm;

/** What should be mended in a document before it is published. Writes nothing. */
final class CheckRoutes {
  private static final int BODY = 8 * 1024 * 1024;
  private static final int MOST_LOOKED_THROUGH = 200;

  private final Services served;

  CheckRoutes(Services served) {
    this.served = served;
  }

  /**
   * @param html the answers for a page, by anchor; absent unless asked for
   */
  private record CheckView(
      List<Finding> findings, int notCompared, @Nullable Map<String, String> html) {}

  /** What should be mended in a document that is published. */
  private record DocumentFindings(
      String id, String title, @Nullable String owner, List<Finding> findings) {}

  /**
   * A page of what was looked through, as JSON.
   *
   * @param looked how many documents were
   * @param next the {@code after} of the next page, absent on the last
   */
  private record FindingsView(
      List<DocumentFindings> documents, int looked, @Nullable String next) {}

  void addTo(RoutesConfig routes) {
    routes.get("/v1/findings", this::list);
    routes.post("/v1/documents/<id>/check", this::check);
    routes.post("/v1/documents/<id>/tryout", this::tryOut);
  }

  /** Looks through a page of what is published; most of it has nothing to mend. */
  private void list(Context context) {
    QueryParameters parameters =
        new QueryParameters(context, Set.of("prefix", "owner", "after", "limit"));
    int limit = parameters.limit(50, MOST_LOOKED_THROUGH);
    List<Revision> page =
        served
            .store()
            .page(
                Listing.published(parameters.textOr("prefix", ""), served.clock().instant(), limit)
                    .ownedBy(parameters.text("owner"))
                    .after(parameters.textOr("after", "")));
    List<DocumentFindings> found =
        page.stream()
            .map(Revision::document)
            .map(this::findings)
            .filter(document -> !document.findings().isEmpty())
            .toList();
    String next = page.size() < limit ? null : page.getLast().document().id();
    Bodies.write(context, new FindingsView(found, page.size(), next));
  }

  private DocumentFindings findings(Document document) {
    return new DocumentFindings(
        document.id(),
        document.title(),
        document.upkeep().owner(),
        served.checker().check(document).findings());
  }

  private void check(Context context) {
    QueryParameters parameters = new QueryParameters(context, Set.of("html", "golden"));
    WriteForm form = Bodies.read(context, WriteForm.class, BODY);
    Document document = form.document().toDocument(context.pathParam("id"));
    CheckReport report = served.checker().check(document);
    List<Finding> findings = new ArrayList<>(report.findings());
    if (parameters.flag("golden")) {
      findings.addAll(golden(form, document));
    }
    Map<String, String> html = parameters.flag("html") ? html(document) : null;
    Bodies.write(context, new CheckView(findings, report.notCompared(), html));
  }

  private List<Finding> golden(WriteForm form, Document document) {
    return form.state() == Lifecycle.RETIRED
        ? served.golden().ifRetired(document.id())
        : served.golden().ifPublished(document, form.at());
  }

  /** A document that may not be saved yet, and what customers might ask. */
  private record TryoutForm(List<String> questions, DocumentForm document) {}

  private void tryOut(Context context) {
    QueryParameters unused = new QueryParameters(context, Set.of());
    TryoutForm form = Bodies.read(context, TryoutForm.class, BODY);
    Document document = form.document().toDocument(context.pathParam("id"));
    Bodies.write(context, served.tryout().apply(document, form.questions()));
  }

  private Map<String, String> html(Document document) {
    Map<String, String> html = new LinkedHashMap<>();
    document
        .entries()
        .forEach(entry -> html.put(entry.anchor(), served.markup().html(entry.answer())));
    return html;
  }
}

package yingda.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.app.Permission;
import yingda.checks.CheckReport;
import yingda.checks.Finding;
import yingda.document.Document;
import yingda.document.Lifecycle;
import yingda.document.Listing;
import yingda.document.Revision;
import yingda.json.DocumentForm;
import yingda.tuning.DraftPreview;

/** What should be mended in a document before it is published. Writes nothing. */
final class CheckRoutes {
  private static final int BODY = 8 * 1024 * 1024;
  private static final Parameter<Integer> LIMIT = Parameters.limit(50, 200);
  private static final Parameter<Boolean> GOLDEN =
      Parameters.flag("golden", "Whether golden questions are asked, too, which takes a second.");

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

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/findings", "What should be mended in what is published, page by page.")
            .takes(Parameters.PREFIX, Parameters.OWNER, Parameters.AFTER_ID, LIMIT)
            .answers(FindingsView.class, this::list),
        Endpoint.post(
                "/v1/documents/<id>/check",
                "What should be mended in a document before it is published. Writes nothing.")
            .needs(Permission.WRITE)
            .takes(Parameters.ID, Parameters.HTML, GOLDEN)
            .reads(WriteForm.class, BODY)
            .answers(CheckView.class, this::check),
        Endpoint.post(
                "/v1/documents/<id>/tryout",
                "Which questions a document would answer if it were published. Writes nothing.")
            .needs(Permission.WRITE)
            .takes(Parameters.ID)
            .reads(TryoutForm.class, BODY)
            .answers(DraftPreview.class, this::tryOut));
  }

  /** Looks through a page of what is published; most of it has nothing to mend. */
  private FindingsView list(Call call) {
    int limit = call.get(LIMIT);
    List<Revision> page =
        served
            .store()
            .page(
                Listing.published(call.get(Parameters.PREFIX), served.clock().instant(), limit)
                    .ownedBy(call.find(Parameters.OWNER))
                    .after(call.get(Parameters.AFTER_ID)));
    List<DocumentFindings> found =
        page.stream()
            .map(Revision::document)
            .map(this::findings)
            .filter(document -> !document.findings().isEmpty())
            .toList();
    String next = page.size() < limit ? null : page.getLast().document().id();
    return new FindingsView(found, page.size(), next);
  }

  private DocumentFindings findings(Document document) {
    return new DocumentFindings(
        document.id(),
        document.title(),
        document.upkeep().owner(),
        served.checker().check(document).findings());
  }

  private CheckView check(Call call) {
    WriteForm form = call.body(WriteForm.class);
    Document document = form.document().toDocument(call.get(Parameters.ID));
    CheckReport report = served.checker().check(document);
    List<Finding> findings = new ArrayList<>(report.findings());
    if (call.get(GOLDEN)) {
      findings.addAll(golden(form, document));
    }
    Map<String, String> html = call.get(Parameters.HTML) ? html(document) : null;
    return new CheckView(findings, report.notCompared(), html);
  }

  private List<Finding> golden(WriteForm form, Document document) {
    return form.state() == Lifecycle.RETIRED
        ? served.golden().ifRetired(document.id())
        : served.golden().ifPublished(document, form.at());
  }

  /** A document that may not be saved yet, and what customers might ask. */
  private record TryoutForm(List<String> questions, DocumentForm document) {}

  private DraftPreview tryOut(Call call) {
    TryoutForm form = call.body(TryoutForm.class);
    Document document = form.document().toDocument(call.get(Parameters.ID));
    return served.tryout().apply(document, form.questions());
  }

  private Map<String, String> html(Document document) {
    Map<String, String> html = new LinkedHashMap<>();
    document
        .entries()
        .forEach(entry -> html.put(entry.anchor(), served.markup().html(entry.answer())));
    return html;
  }
}

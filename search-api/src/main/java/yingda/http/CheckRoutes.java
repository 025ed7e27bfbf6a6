package yingda.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.app.DocumentChecking;
import yingda.app.DocumentChecking.CheckedDocument;
import yingda.app.DocumentChecking.CheckedPage;
import yingda.app.DocumentEditing;
import yingda.app.Operation;
import yingda.app.PublicationPreview;
import yingda.checks.CheckReport;
import yingda.checks.Finding;
import yingda.document.Document;
import yingda.document.Lifecycle;
import yingda.document.Markup;
import yingda.json.DocumentForm;

/** What should be mended in a document before it is published. Writes nothing. */
final class CheckRoutes {
  private static final int BODY = 8 * 1024 * 1024;
  private static final Parameter<Integer> LIMIT = Parameters.limit(50, 200);
  private static final Parameter<Boolean> GOLDEN =
      Parameters.flag("golden", "Whether golden questions are asked, too, which takes a second.");

  private final DocumentChecking checking;
  private final DocumentEditing editing;
  private final PublicationPreview previews;
  private final Markup markup;

  CheckRoutes(Services served) {
    this.checking = served.app().checking();
    this.editing = served.app().editing();
    this.previews = served.app().previews();
    this.markup = served.markup();
  }

  /**
   * @param html the answers for a page, by anchor; absent unless asked for
   */
  private record CheckView(
      List<FindingView> findings, int notCompared, @Nullable Map<String, String> html) {}

  /** What should be mended in a document that is published. */
  private record DocumentFindings(
      String id, String title, @Nullable String owner, List<FindingView> findings) {}

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
            .does(Operation.READ_FINDINGS)
            .thinksAbout(Load.MANY)
            .takes(Parameters.PREFIX, Parameters.OWNER, Parameters.AFTER_ID, LIMIT)
            .answers(FindingsView.class, this::list),
        Endpoint.post(
                "/v1/documents/<id>/check",
                "What should be mended in a document before it is published. Writes nothing.")
            .does(Operation.CHECK)
            .thinksAbout(Load.QUESTION)
            .takes(Parameters.ID, Parameters.HTML, GOLDEN)
            .reads(WriteForm.class, BODY)
            .answers(CheckView.class, this::check),
        Endpoint.post(
                "/v1/documents/<id>/tryout",
                "Which questions a document would answer if it were published. Writes nothing.")
            .does(Operation.TRY_OUT)
            .thinksAbout(Load.MANY)
            .takes(Parameters.ID)
            .reads(TryoutForm.class, BODY)
            .answers(DraftPreviewView.class, this::tryOut));
  }

  private FindingsView list(Call call) {
    CheckedPage page =
        checking.page(
            call.caller(),
            call.get(Parameters.PREFIX),
            call.find(Parameters.OWNER),
            call.get(Parameters.AFTER_ID),
            call.get(LIMIT));
    return new FindingsView(
        page.documents().stream().map(CheckRoutes::view).toList(), page.looked(), page.next());
  }

  private static DocumentFindings view(CheckedDocument checked) {
    Document document = checked.document();
    return new DocumentFindings(
        document.id(),
        document.title(),
        document.upkeep().owner(),
        FindingView.of(checked.findings()));
  }

  private CheckView check(Call call) {
    WriteForm form = call.body(WriteForm.class);
    Document document = form.document().toDocument(call.get(Parameters.ID));
    if (call.get(GOLDEN) && form.state() != Lifecycle.RETIRED && form.state() != Lifecycle.DRAFT) {
      editing.refuseTooLate(call.caller(), document, form.at());
    }
    CheckReport report = checking.check(call.caller(), document);
    List<Finding> findings = new ArrayList<>(report.findings());
    if (call.get(GOLDEN)) {
      findings.addAll(previews.regressions(call.caller(), document, form.state(), form.at()));
    }
    Map<String, String> html = call.get(Parameters.HTML) ? html(document) : null;
    return new CheckView(FindingView.of(findings), report.notCompared(), html);
  }

  /** A document that may not be saved yet, and what customers might ask. */
  private record TryoutForm(List<String> questions, DocumentForm document) {}

  private DraftPreviewView tryOut(Call call) {
    TryoutForm form = call.body(TryoutForm.class);
    Document document = form.document().toDocument(call.get(Parameters.ID));
    return DraftPreviewView.of(previews.tryOut(call.caller(), document, form.questions()));
  }

  private Map<String, String> html(Document document) {
    Map<String, String> html = new LinkedHashMap<>();
    document.entries().forEach(entry -> html.put(entry.anchor(), markup.html(entry.answer())));
    return html;
  }
}

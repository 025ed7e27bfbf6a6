package yingda.http;

import io.javalin.http.ContentType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.app.Documents;
import yingda.comparison.ComparisonPage;
import yingda.comparison.DocumentComparison;
import yingda.document.Refusal;
import yingda.document.RejectedException.Reason;
import yingda.document.Revision;
import yingda.json.DocumentForm;

/** What differs between two revisions of a document, as JSON or as a page. */
final class DiffRoutes {
  private static final int BODY = 8 * 1024 * 1024;

  private static final String PAGE = "text/html";

  private static final Parameter<Integer> FROM =
      Parameters.count(
          "from", "The older revision, by default the one before.", 1, Integer.MAX_VALUE);
  private static final Parameter<Integer> TO =
      Parameters.count("to", "The newer revision, by default the newest.", 1, Integer.MAX_VALUE);
  private static final Parameter<String> FORMAT =
      Parameters.oneOf("format", "As JSON or as a page.", List.of("json", "html"));

  private final Services served;

  DiffRoutes(Services served) {
    this.served = served;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/documents/<id>/diff", "What differs between two revisions.")
            .takes(Parameters.ID, FROM, TO, FORMAT)
            .alsoAs(PAGE)
            .answers(DiffView.class, this::diff),
        Endpoint.post(
                "/v1/documents/<id>/diff",
                "What a document that is not saved changes about the newest revision.")
            .takes(Parameters.ID)
            .reads(DocumentForm.class, BODY)
            .answers(DiffView.class, this::diffWith));
  }

  /** By default, what the newest revision changed. */
  private @Nullable DiffView diff(Call call) {
    String id = call.get(Parameters.ID);
    Revision newest = Documents.newest(served.store(), id);
    Integer newerNumber = call.find(TO);
    Integer olderNumber = call.find(FROM);
    int to = newerNumber == null ? newest.number() : newerNumber;
    int from = olderNumber == null ? Math.max(1, to - 1) : olderNumber;
    Revision newer = revision(id, to, newest);
    Revision older = revision(id, from, newest);
    DocumentComparison comparison = served.comparer().compare(older.document(), newer.document());
    if (call.get(FORMAT).equals("json")) {
      return DiffView.of(older, newer, comparison);
    }
    String title = id + "：修订 " + from + " → " + to;
    PageHeaders.ALL.forEach(call::header);
    call.context().contentType(ContentType.TEXT_HTML).result(ComparisonPage.of(title, comparison));
    return null;
  }

  private DiffView diffWith(Call call) {
    DocumentForm written = call.body(DocumentForm.class);
    Revision newest = Documents.newest(served.store(), call.get(Parameters.ID));
    DocumentComparison comparison =
        served.comparer().compare(newest.document(), written.toDocument(newest.document().id()));
    return DiffView.of(newest, null, comparison);
  }

  private Revision revision(String id, int number, Revision newest) {
    return served
        .store()
        .revision(id, number)
        .orElseThrow(
            () ->
                Refusal.of(Reason.NOT_FOUND, "no-newer-revision")
                    .with("number", number)
                    .with("newest", newest.number())
                    .at(id));
  }
}

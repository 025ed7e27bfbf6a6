package yingda.http;

import io.javalin.http.ContentType;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yingda.app.Operation;
import yingda.app.RevisionComparing;
import yingda.app.RevisionComparing.Compared;
import yingda.comparison.ComparisonPage;
import yingda.document.Document;
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

  private final RevisionComparing comparing;

  DiffRoutes(Services served) {
    this.comparing = served.app().comparing();
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/documents/<id>/diff", "What differs between two revisions.")
            .does(Operation.BROWSE_DOCUMENTS)
            .takes(Parameters.ID, FROM, TO, FORMAT)
            .alsoAs(PAGE)
            .answers(DiffView.class, this::diff),
        Endpoint.post(
                "/v1/documents/<id>/diff",
                "What a document that is not saved changes about the newest revision.")
            .does(Operation.BROWSE_DOCUMENTS)
            .takes(Parameters.ID)
            .reads(DocumentForm.class, BODY)
            .answers(DiffView.class, this::diffWith));
  }

  /** By default, what the newest revision changed. */
  private @Nullable DiffView diff(Call call) {
    String id = call.get(Parameters.ID);
    Compared compared = comparing.compare(call.caller(), id, call.find(FROM), call.find(TO));
    show(call, compared);
    if (call.get(FORMAT).equals("json")) {
      return DiffView.of(compared);
    }
    Revision older = compared.older();
    Revision newer = Objects.requireNonNull(compared.newer(), id);
    String title = id + "：修订 " + older.number() + " → " + newer.number();
    PageHeaders.ALL.forEach(call::header);
    call.context()
        .contentType(ContentType.TEXT_HTML)
        .result(ComparisonPage.of(title, compared.comparison()));
    return null;
  }

  private DiffView diffWith(Call call) {
    DocumentForm written = call.body(DocumentForm.class);
    Document document = written.toDocument(call.get(Parameters.ID));
    Compared compared = comparing.compareWith(call.caller(), document);
    show(call, compared);
    return DiffView.of(compared);
  }

  private static void show(Call call, Compared compared) {
    Revision newer = compared.newer();
    Stream<Revision> shown =
        newer == null ? Stream.of(compared.older()) : Stream.of(compared.older(), newer);
    call.shown().documents(shown.map(Revision::document));
  }
}

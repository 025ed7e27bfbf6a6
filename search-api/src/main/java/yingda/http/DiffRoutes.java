package yingda.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import yingda.comparison.ComparisonPage;
import yingda.comparison.DocumentComparison;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.Revision;
import yingda.json.DocumentForm;

/** What differs between two revisions of a document, as JSON or as a page. */
final class DiffRoutes {
  private static final int BODY = 8 * 1024 * 1024;

  private final Services served;

  DiffRoutes(Services served) {
    this.served = served;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/v1/documents/<id>/diff", this::diff);
    routes.post("/v1/documents/<id>/diff", this::diffWith);
  }

  /** By default, what the newest revision changed. */
  private void diff(Context context) {
    QueryParameters parameters = new QueryParameters(context, Set.of("from", "to", "format"));
    String id = context.pathParam("id");
    boolean html = parameters.oneOf("format", List.of("json", "html")).equals("html");
    Revision newest = Documents.newest(served.store(), id);
    int to = parameters.revision("to", newest.number());
    int from = parameters.revision("from", Math.max(1, to - 1));
    Revision newer = revision(id, to, newest);
    Revision older = revision(id, from, newest);
    DocumentComparison comparison = served.comparer().compare(older.document(), newer.document());
    if (html) {
      PageHeaders.ALL.forEach(context::header);
      String title = id + "：修订 " + from + " → " + to;
      context.contentType(ContentType.TEXT_HTML).result(ComparisonPage.of(title, comparison));
    } else {
      Bodies.write(context, DiffView.of(older, newer, comparison));
    }
  }

  /** What a document that is not saved changes about the newest revision. */
  private void diffWith(Context context) {
    QueryParameters unused = new QueryParameters(context, Set.of());
    DocumentForm written = Bodies.read(context, DocumentForm.class, BODY);
    Revision newest = Documents.newest(served.store(), context.pathParam("id"));
    DocumentComparison comparison =
        served.comparer().compare(newest.document(), written.toDocument(newest.document().id()));
    Bodies.write(context, DiffView.of(newest, null, comparison));
  }

  private Revision revision(String id, int number, Revision newest) {
    return served
        .store()
        .revision(id, number)
        .orElseThrow(
            () ->
                new RejectedException(
                    Reason.NOT_FOUND,
                    id,
                    "has no revision " + number + ", its newest is " + newest.number()));
  }
}

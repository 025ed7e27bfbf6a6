package yingda.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import yingda.document.Action;
import yingda.document.Edit;
import yingda.document.LastChanges;
import yingda.document.Lifecycle;
import yingda.document.Listing;
import yingda.document.Period;
import yingda.document.Revision;
import yingda.document.Signature;
import yingda.document.Timeline;

/** Documents: list, read, write, retire. */
final class DocumentRoutes {
  private static final int BODY = 8 * 1024 * 1024;
  private static final int MOST_LISTED = 200;

  private final Services served;
  private final DocumentWrites writes;

  DocumentRoutes(Services served) {
    this.served = served;
    this.writes = new DocumentWrites(served);
  }

  void addTo(RoutesConfig routes) {
    routes.get("/v1/documents", this::list);
    routes.get("/v1/documents/<id>", this::read);
    routes.put("/v1/documents/<id>", this::write);
    routes.delete("/v1/documents/<id>", this::retire);
  }

  private void list(Context context) {
    QueryParameters parameters =
        new QueryParameters(
            context,
            Set.of("prefix", "kind", "owner", "author", "state", "after", "limit", "retired"));
    int limit = parameters.limit(50, MOST_LISTED);
    Listing listing =
        Listing.newest(parameters.textOr("prefix", ""), limit)
            .of(parameters.kind())
            .ownedBy(parameters.text("owner"))
            .by(parameters.text("author"))
            .after(parameters.textOr("after", ""));
    Lifecycle state = parameters.state();
    if (state != null) {
      listing = listing.in(Set.of(state));
    } else if (!parameters.flag("retired")) {
      listing = listing.in(EnumSet.complementOf(EnumSet.of(Lifecycle.RETIRED)));
    }
    Instant now = served.clock().instant();
    Bodies.write(context, DocumentsView.of(served.store().page(listing), limit, now));
  }

  private void read(Context context) {
    QueryParameters parameters = new QueryParameters(context, Set.of("html", "changed", "asOf"));
    String id = context.pathParam("id");
    Instant asOf = parameters.asOf(served.clock());
    Revision revision = asOf == null ? Documents.newest(served.store(), id) : seen(id, asOf);
    Timeline timeline = served.store().timeline(id);
    Instant at = asOf == null ? served.clock().instant() : asOf;
    if (asOf == null) {
      context.header("ETag", Preconditions.tag(revision, timeline, at)); // Javalin compares it
    }
    Lifecycle state =
        asOf == null || timeline.at(at).isPresent() ? revision.stateAt(at) : Lifecycle.RETIRED;
    DocumentView view = DocumentView.of(revision).at(at, state, timeline);
    view = parameters.flag("html") ? view.withHtml(revision, served.markup()) : view;
    view =
        parameters.flag("changed")
            ? view.withChanges(LastChanges.of(revision, served.store()))
            : view;
    Bodies.write(context, view);
  }

  /** What readers saw at an instant, or had seen last. */
  private Revision seen(String id, Instant instant) {
    Period last =
        served.store().timeline(id).periods().stream()
            .filter(period -> !period.starts().isAfter(instant))
            .reduce((one, later) -> later)
            .orElseThrow(() -> Documents.missing(id));
    return Documents.revision(served.store(), id, last.revision());
  }

  private void write(Context context) {
    QueryParameters parameters = DocumentWrites.parameters(context);
    int expected = Preconditions.expectedRevision(context);
    WriteForm form = Bodies.read(context, WriteForm.class, BODY);
    Edit edit = form.edit(context.pathParam("id")).expecting(expected);
    writes.make(context, edit, parameters);
  }

  private void retire(Context context) {
    QueryParameters parameters = DocumentWrites.parameters(context, "author", "note");
    Signature signature = new Signature(parameters.required("author"), parameters.required("note"));
    int expected = Preconditions.expectedRevision(context);
    Edit edit = Edit.of(Action.RETIRE, context.pathParam("id"), signature).expecting(expected);
    writes.make(context, edit, parameters);
  }
}

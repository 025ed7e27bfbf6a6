package yingda.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import yingda.document.ChangeKind;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Lifecycle;
import yingda.document.Listing;
import yingda.document.Outcome;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.Revision;
import yingda.document.Signature;

/** Documents: list, read, write, retire. */
final class DocumentRoutes {
  private static final int BODY = 8 * 1024 * 1024;
  private static final int MOST_LISTED = 200;

  /** How long a writer may wait for its change to be found; beyond, it asks for the sequence. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Served served;

  DocumentRoutes(Served served) {
    this.served = served;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/v1/documents", this::list);
    routes.get("/v1/documents/<id>", this::read);
    routes.put("/v1/documents/<id>", this::write);
    routes.delete("/v1/documents/<id>", this::retire);
  }

  private void list(Context context) {
    Parameters parameters =
        new Parameters(context, Set.of("prefix", "kind", "after", "limit", "retired"));
    int limit = parameters.limit(50, MOST_LISTED);
    Listing listing =
        Listing.newest(parameters.textOr("prefix", ""), limit)
            .of(parameters.kind())
            .after(parameters.textOr("after", ""));
    if (!parameters.flag("retired")) {
      listing = listing.in(EnumSet.complementOf(EnumSet.of(Lifecycle.RETIRED)));
    }
    Bodies.write(context, DocumentsView.of(served.store().page(listing), limit));
  }

  private void read(Context context) {
    Parameters parameters = new Parameters(context, Set.of("html"));
    Revision revision = newest(context.pathParam("id"));
    String tag = Preconditions.tag(revision.number());
    context.header("ETag", tag);
    if (tag.equals(context.header("If-None-Match"))) {
      context.status(HttpStatus.NOT_MODIFIED);
    } else if (parameters.flag("html")) {
      Bodies.write(context, DocumentView.withHtml(revision, served.markup()));
    } else {
      Bodies.write(context, DocumentView.of(revision));
    }
  }

  private void write(Context context) {
    Parameters parameters = new Parameters(context, Set.of("wait"));
    String id = context.pathParam("id");
    int expected = Preconditions.expectedRevision(context);
    WriteForm form = Bodies.read(context, WriteForm.class, BODY);
    Document document = form.document().toDocument(id);
    Signature signature = new Signature(form.author(), form.note());
    append(context, Edit.put(document, signature).expecting(expected), parameters.flag("wait"));
  }

  private void retire(Context context) {
    Parameters parameters = new Parameters(context, Set.of("author", "note", "wait"));
    Signature signature = new Signature(parameters.required("author"), parameters.required("note"));
    int expected = Preconditions.expectedRevision(context);
    Edit edit = Edit.retire(context.pathParam("id"), signature).expecting(expected);
    append(context, edit, parameters.flag("wait"));
  }

  private void append(Context context, Edit edit, boolean wait) {
    Outcome outcome = served.store().append(List.of(edit)).getFirst();
    boolean searchable;
    if (wait) {
      searchable = served.progress().awaitApplied(outcome.sequence(), PATIENCE);
    } else {
      served.progress().wake();
      searchable = served.progress().applied() >= outcome.sequence();
    }
    boolean added = outcome.change() == ChangeKind.ADDED;
    context.status(added ? HttpStatus.CREATED : HttpStatus.OK);
    context.header("ETag", Preconditions.tag(outcome.revision()));
    Bodies.write(context, OutcomeView.of(outcome, searchable));
  }

  private Revision newest(String id) {
    return served
        .store()
        .newest(id)
        .orElseThrow(
            () ->
                new RejectedException(
                    Reason.NOT_FOUND, id, "no such document, GET /v1/documents lists them"));
  }
}

package yingda.http;

import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import yingda.app.Caller;
import yingda.app.DocumentEditing;
import yingda.app.Documents;
import yingda.app.EditRequest;
import yingda.app.Permission;
import yingda.app.Workflow;
import yingda.document.Action;
import yingda.document.Edit;
import yingda.document.LastChanges;
import yingda.document.Lifecycle;
import yingda.document.Listing;
import yingda.document.Period;
import yingda.document.Revision;
import yingda.document.Timeline;

/** Documents: list, read, write, retire. */
final class DocumentRoutes {
  private static final int BODY = 8 * 1024 * 1024;
  private static final Parameter<Integer> LIMIT = Parameters.limit(50, 200);
  private static final Parameter<Boolean> RETIRED =
      Parameters.flag("retired", "Whether retired documents are listed, too.");
  private static final Parameter<Boolean> CHANGED =
      Parameters.flag("changed", "Whether each entry says which revision changed it last.");
  private static final Parameter<String> SIGNED =
      Parameters.text("author", "Who retires it.").needed();
  private static final Parameter<String> NOTE = Parameters.text("note", "Why.").needed();

  private final Services served;
  private final DocumentEditing editing;

  DocumentRoutes(Services served) {
    this.served = served;
    this.editing = DocumentWrites.editing(served);
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/documents", "Documents, page by page.")
            .takes(Parameters.PREFIX, Parameters.KIND, Parameters.OWNER, Parameters.AUTHOR)
            .takes(Parameters.STATE, RETIRED, Parameters.AFTER_ID, LIMIT)
            .answers(DocumentsView.class, this::list),
        Endpoint.get("/v1/documents/<id>", "The newest revision of a document.")
            .takes(Parameters.ID, Parameters.HTML, CHANGED, Parameters.AS_OF)
            .with(HttpStatus.OK, HttpStatus.NOT_MODIFIED)
            .answers(DocumentView.class, this::read),
        Endpoint.put("/v1/documents/<id>", "Adds a document or makes a new revision of it.")
            .needs(Permission.WRITE)
            .takes(Parameters.ID)
            .takes(DocumentWrites.PARAMETERS)
            .reads(WriteForm.class, BODY)
            .with(HttpStatus.OK, HttpStatus.CREATED)
            .answers(OutcomeView.class, this::write),
        Endpoint.delete("/v1/documents/<id>", "Publishes a document no longer.")
            .needs(Permission.PUBLISH)
            .takes(Parameters.ID, SIGNED, NOTE)
            .takes(DocumentWrites.PARAMETERS)
            .answers(OutcomeView.class, this::retire));
  }

  private DocumentsView list(Call call) {
    int limit = call.get(LIMIT);
    Listing listing =
        Listing.newest(call.get(Parameters.PREFIX), limit)
            .of(call.find(Parameters.KIND))
            .ownedBy(call.find(Parameters.OWNER))
            .by(call.find(Parameters.AUTHOR))
            .after(call.get(Parameters.AFTER_ID));
    Lifecycle state = call.find(Parameters.STATE);
    if (state != null) {
      listing = listing.in(Set.of(state));
    } else if (!call.get(RETIRED)) {
      listing = listing.in(EnumSet.complementOf(EnumSet.of(Lifecycle.RETIRED)));
    }
    Instant now = served.clock().instant();
    return DocumentsView.of(served.store().page(listing), limit, now);
  }

  private DocumentView read(Call call) {
    String id = call.get(Parameters.ID);
    Instant asOf = call.find(Parameters.AS_OF);
    Revision revision = asOf == null ? Documents.newest(served.store(), id) : seen(id, asOf);
    Timeline timeline = served.store().timeline(id);
    Instant at = asOf == null ? served.clock().instant() : asOf;
    if (asOf == null) {
      call.header("ETag", Preconditions.tag(revision, timeline, at)); // Javalin compares it
    }
    Lifecycle state =
        asOf == null || timeline.at(at).isPresent() ? revision.stateAt(at) : Lifecycle.RETIRED;
    DocumentView view = DocumentView.of(revision).at(at, state, timeline);
    view = call.get(Parameters.HTML) ? view.withHtml(revision, served.markup()) : view;
    return call.get(CHANGED) ? view.withChanges(LastChanges.of(revision, served.store())) : view;
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

  private OutcomeView write(Call call) {
    EditRequest request = DocumentWrites.request(call, "");
    WriteForm form = call.body(WriteForm.class);
    Caller caller = call.caller().named(form.author());
    Edit edit = form.edit(request.documentId(), caller);
    return DocumentWrites.answer(call, editing.make(caller, edit, request));
  }

  private OutcomeView retire(Call call) {
    EditRequest request = DocumentWrites.request(call, call.get(NOTE));
    Caller caller = call.caller().named(call.get(SIGNED));
    return DocumentWrites.answer(call, new Workflow(editing).step(caller, Action.RETIRE, request));
  }
}

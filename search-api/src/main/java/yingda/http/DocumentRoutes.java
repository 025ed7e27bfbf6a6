package yingda.http;

import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import yingda.app.Caller;
import yingda.app.DocumentActions;
import yingda.app.DocumentEditing;
import yingda.app.DocumentReading;
import yingda.app.DocumentReading.DocumentState;
import yingda.app.EditRequest;
import yingda.app.Operation;
import yingda.document.Action;
import yingda.document.Edit;
import yingda.document.Lifecycle;
import yingda.document.Listing;
import yingda.document.Markup;
import yingda.document.Revision;

/** Documents: list, read, write, retire. */
final class DocumentRoutes {
  private static final int BODY = 8 * 1024 * 1024;
  private static final Parameter<Integer> LIMIT = Parameters.limit(50, 200);
  private static final Parameter<Boolean> RETIRED =
      Parameters.flag("retired", "Whether retired documents are listed, too.");
  private static final Parameter<Boolean> CHANGED =
      Parameters.flag("changed", "Whether each entry says which revision changed it last.");
  private static final Parameter<String> SIGNED =
      Parameters.text("author", "Who retires it; a key says so itself.");
  private static final Parameter<String> NOTE = Parameters.text("note", "Why.").needed();

  private final DocumentReading reading;
  private final DocumentEditing editing;
  private final DocumentActions actions;
  private final Markup markup;

  DocumentRoutes(Services served) {
    this.reading = served.app().documents();
    this.editing = served.app().editing();
    this.actions = served.app().actions();
    this.markup = served.markup();
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/documents", "Documents, page by page.")
            .does(Operation.BROWSE_DOCUMENTS)
            .takes(Parameters.PREFIX, Parameters.KIND, Parameters.OWNER, Parameters.AUTHOR)
            .takes(Parameters.STATE, RETIRED, Parameters.AFTER_ID, LIMIT)
            .answers(DocumentsView.class, this::list),
        Endpoint.get("/v1/documents/<id>", "The newest revision of a document.")
            .does(Operation.READ_DOCUMENTS)
            .takes(Parameters.ID, Parameters.HTML, CHANGED, Parameters.AS_OF)
            .with(HttpStatus.OK, HttpStatus.NOT_MODIFIED)
            .answers(DocumentView.class, this::read),
        Endpoint.put("/v1/documents/<id>", "Adds a document or makes a new revision of it.")
            .does(Operation.WRITE)
            .takes(Parameters.ID)
            .takes(DocumentWrites.PARAMETERS)
            .reads(WriteForm.class, BODY)
            .with(HttpStatus.OK, HttpStatus.CREATED)
            .answers(OutcomeView.class, this::write),
        Endpoint.delete("/v1/documents/<id>", "Publishes a document no longer.")
            .does(Operation.of(Action.RETIRE))
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
    List<Revision> page = reading.list(call.caller(), listing);
    call.shown().documents(page.stream().map(Revision::document));
    Instant now = call.now();
    return DocumentsView.of(page, limit, reading.planned(call.caller(), page, now), now);
  }

  private DocumentView read(Call call) {
    String id = call.get(Parameters.ID);
    Instant asOf = call.find(Parameters.AS_OF);
    DocumentState read =
        asOf == null ? reading.newest(call.caller(), id) : reading.seen(call.caller(), id, asOf);
    Revision revision = read.revision();
    call.shown().documents(Stream.of(revision.document()));
    if (asOf == null) { // Javalin compares it
      call.header("ETag", Preconditions.tag(revision, read.timeline(), read.at()));
    }
    DocumentView view = DocumentView.of(revision).at(read.at(), read.state(), read.timeline());
    view = call.get(Parameters.HTML) ? view.withHtml(revision, markup) : view;
    return call.get(CHANGED)
        ? view.withChanges(reading.lastChanges(call.caller(), revision))
        : view;
  }

  private OutcomeView write(Call call) {
    EditRequest request = DocumentWrites.request(call, "");
    WriteForm form = call.body(WriteForm.class);
    Caller caller = call.caller().signing(form.author());
    Edit edit = form.edit(request.documentId(), caller);
    return DocumentWrites.answer(call, editing.make(caller, edit, request));
  }

  private OutcomeView retire(Call call) {
    EditRequest request = DocumentWrites.request(call, call.get(NOTE));
    Caller caller = call.caller().signing(call.find(SIGNED));
    return DocumentWrites.answer(call, actions.step(caller, Action.RETIRE, request));
  }
}

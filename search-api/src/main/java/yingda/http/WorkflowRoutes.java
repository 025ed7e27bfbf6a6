package yingda.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.Action;
import yingda.document.Approval;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Lifecycle;
import yingda.document.Refusal;
import yingda.document.RejectedException.Reason;
import yingda.document.Revision;
import yingda.document.Signature;

/** What can be done with a document that is there: review, publication, retirement. */
final class WorkflowRoutes {
  private static final int BODY = 16 * 1024;

  private final Services served;
  private final DocumentWrites writes;

  WorkflowRoutes(Services served) {
    this.served = served;
    this.writes = new DocumentWrites(served);
  }

  /** Who does it, and why. */
  record ActionForm(String author, String note) {}

  /**
   * @param at from when on, or when it is wished; by default when it was wished, or now
   */
  record PublishForm(String author, String note, @Nullable Instant at) {}

  /**
   * @param at the first instant when it is no longer in force
   */
  record ExpireForm(String author, String note, Instant at) {}

  /**
   * @param revision whose content is wanted again
   * @param state {@code draft} to look at it first, published by default
   */
  record RevertForm(String author, String note, int revision, @Nullable Lifecycle state) {}

  List<Endpoint> endpoints() {
    return List.of(
        step("submit", "Asks for the newest draft to be published.", Permission.WRITE)
            .reads(PublishForm.class, BODY)
            .answers(OutcomeView.class, this::submit),
        step("publish", "Publishes the newest draft, now or from an instant on.")
            .reads(PublishForm.class, BODY)
            .answers(OutcomeView.class, this::publish),
        action(Action.RETURN, "Sends what is in review back, or cancels what is scheduled."),
        action(Action.RETIRE, "Publishes a document no longer."),
        action(Action.RESTORE, "Publishes what was retired."),
        action(Action.VERIFY, "Confirms what is published to be right as it is."),
        step("expire", "Sets when a document is no longer in force.")
            .reads(ExpireForm.class, BODY)
            .answers(OutcomeView.class, this::expire),
        step("revert", "Makes the content of an old revision the newest.", Permission.WRITE)
            .reads(RevertForm.class, BODY)
            .answers(OutcomeView.class, this::revert));
  }

  private static EndpointBuilder step(String name, String summary) {
    return step(name, summary, Permission.PUBLISH);
  }

  private static EndpointBuilder step(String name, String summary, Permission permission) {
    return Endpoint.post("/v1/documents/<id>/" + name, summary)
        .needs(permission)
        .takes(Parameters.ID)
        .takes(DocumentWrites.PARAMETERS);
  }

  private Endpoint action(Action action, String summary) {
    return step(action.word(), summary)
        .reads(ActionForm.class, BODY)
        .answers(
            OutcomeView.class,
            call -> {
              ActionForm form = call.body(ActionForm.class);
              Signature signature = new Signature(form.author(), form.note());
              return make(call, Edit.of(action, call.get(Parameters.ID), signature));
            });
  }

  private OutcomeView submit(Call call) {
    PublishForm form = call.body(PublishForm.class);
    return make(call, edit(Action.SUBMIT, call, form).startingAt(form.at()));
  }

  /** Who submitted it may have said from when on, and who approves it need not say it again. */
  private OutcomeView publish(Call call) {
    PublishForm form = call.body(PublishForm.class);
    Edit edit = edit(Action.PUBLISH, call, form);
    if (form.at() != null) {
      return make(call, edit.startingAt(form.at()));
    }
    Revision newest = Documents.newest(served.store(), call.get(Parameters.ID));
    Approval asked = newest.approval();
    return make(
        call,
        asked == null || asked.proposed() == null
            ? edit
            : edit.startingAt(asked.proposed()).expecting(newest.number()));
  }

  private static Edit edit(Action action, Call call, PublishForm form) {
    return Edit.of(action, call.get(Parameters.ID), new Signature(form.author(), form.note()));
  }

  /** The published content once more, with an end: what is on top of it would be lost. */
  private OutcomeView expire(Call call) {
    ExpireForm form = call.body(ExpireForm.class);
    String id = call.get(Parameters.ID);
    Revision newest = Documents.newest(served.store(), id);
    Instant now = served.clock().instant();
    if (served
        .store()
        .timeline(id)
        .at(now)
        .filter(p -> p.revision() == newest.number())
        .isEmpty()) {
      throw Refusal.of(Reason.WRONG_STATE, "unpublished-expiry").at(id);
    }
    Document expiring = newest.document().expiringAt(form.at());
    // Whatever is published meanwhile must not be replaced by the content that was read here.
    Edit edit = Edit.put(expiring, new Signature(form.author(), form.note()));
    return make(call, edit.expecting(newest.number()));
  }

  private OutcomeView revert(Call call) {
    RevertForm form = call.body(RevertForm.class);
    String id = call.get(Parameters.ID);
    Document old = Documents.revision(served.store(), id, form.revision()).document();
    return make(call, WriteForm.edit(old, form.state(), new Signature(form.author(), form.note())));
  }

  /** The edit was made against what the client names, or else against what it says itself. */
  private OutcomeView make(Call call, Edit edit) {
    int named = Preconditions.expectedRevision(call);
    return writes.make(call, named == Edit.ANY ? edit : edit.expecting(named));
  }
}

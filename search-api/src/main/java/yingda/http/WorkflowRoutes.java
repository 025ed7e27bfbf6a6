package yingda.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yingda.document.Action;
import yingda.document.Approval;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Lifecycle;
import yingda.document.RejectedException;
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

  void addTo(RoutesConfig routes) {
    routes.post("/v1/documents/<id>/submit", this::submit);
    routes.post("/v1/documents/<id>/publish", this::publish);
    routes.post("/v1/documents/<id>/return", action(Action.RETURN));
    routes.post("/v1/documents/<id>/retire", action(Action.RETIRE));
    routes.post("/v1/documents/<id>/restore", action(Action.RESTORE));
    routes.post("/v1/documents/<id>/verify", action(Action.VERIFY));
    routes.post("/v1/documents/<id>/expire", this::expire);
    routes.post("/v1/documents/<id>/revert", this::revert);
  }

  private Handler action(Action action) {
    return context -> {
      ActionForm form = Bodies.read(context, ActionForm.class, BODY);
      make(context, Edit.of(action, id(context), new Signature(form.author(), form.note())));
    };
  }

  private void submit(Context context) {
    PublishForm form = Bodies.read(context, PublishForm.class, BODY);
    make(context, edit(Action.SUBMIT, context, form).startingAt(form.at()));
  }

  /** Who submitted it may have said from when on, and who approves it need not say it again. */
  private void publish(Context context) {
    PublishForm form = Bodies.read(context, PublishForm.class, BODY);
    Edit edit = edit(Action.PUBLISH, context, form);
    if (form.at() != null) {
      make(context, edit.startingAt(form.at()));
      return;
    }
    Revision newest = Documents.newest(served.store(), id(context));
    Approval asked = newest.approval();
    make(
        context,
        asked == null || asked.proposed() == null
            ? edit
            : edit.startingAt(asked.proposed()).expecting(newest.number()));
  }

  private static Edit edit(Action action, Context context, PublishForm form) {
    return Edit.of(action, id(context), new Signature(form.author(), form.note()));
  }

  /** The published content once more, with an end: what is on top of it would be lost. */
  private void expire(Context context) {
    ExpireForm form = Bodies.read(context, ExpireForm.class, BODY);
    String id = id(context);
    Revision newest = Documents.newest(served.store(), id);
    Instant now = served.clock().instant();
    if (served
        .store()
        .timeline(id)
        .at(now)
        .filter(p -> p.revision() == newest.number())
        .isEmpty()) {
      throw new RejectedException(
          Reason.WRONG_STATE,
          id,
          "has a newest revision that is not the published one, publish it before it expires");
    }
    Document expiring = newest.document().expiringAt(form.at());
    // Whatever is published meanwhile must not be replaced by the content that was read here.
    Edit edit = Edit.put(expiring, new Signature(form.author(), form.note()));
    make(context, edit.expecting(newest.number()));
  }

  private void revert(Context context) {
    RevertForm form = Bodies.read(context, RevertForm.class, BODY);
    String id = id(context);
    Document old = Documents.revision(served.store(), id, form.revision()).document();
    make(context, WriteForm.edit(old, form.state(), new Signature(form.author(), form.note())));
  }

  /** The edit was made against what the client names, or else against what it says itself. */
  private void make(Context context, Edit edit) {
    QueryParameters parameters = DocumentWrites.parameters(context);
    int named = Preconditions.expectedRevision(context);
    writes.make(context, named == Edit.ANY ? edit : edit.expecting(named), parameters);
  }

  private static String id(Context context) {
    return context.pathParam("id");
  }
}

package yingda.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.app.Caller;
import yingda.app.DocumentActions;
import yingda.app.EditRequest;
import yingda.app.Operation;
import yingda.document.Action;
import yingda.document.Lifecycle;

/** What can be done with a document that is there: review, publication, retirement. */
final class ActionRoutes {
  private static final int BODY = 16 * 1024;

  private final DocumentActions actions;

  ActionRoutes(Services served) {
    this.actions = served.app().actions();
  }

  /** Who does it, and why. */
  record ActionForm(@Nullable String author, String note) {}

  /**
   * @param at from when on, or when it is wished; by default when it was wished, or now
   */
  record PublishForm(@Nullable String author, String note, @Nullable Instant at) {}

  /**
   * @param at the first instant when it is no longer in force
   */
  record ExpireForm(@Nullable String author, String note, Instant at) {}

  /**
   * @param revision whose content is wanted again
   * @param state {@code draft} to look at it first, published by default
   */
  record RevertForm(
      @Nullable String author, String note, int revision, @Nullable Lifecycle state) {}

  List<Endpoint> endpoints() {
    return List.of(
        step("submit", "Asks for the newest draft to be published.", Operation.of(Action.SUBMIT))
            .reads(PublishForm.class, BODY)
            .answers(OutcomeView.class, this::submit),
        step("publish", "Publishes the newest draft, now or from an instant on.", Operation.PUBLISH)
            .reads(PublishForm.class, BODY)
            .answers(OutcomeView.class, this::publish),
        action(Action.RETURN, "Sends what is in review back, or cancels what is scheduled."),
        action(Action.RETIRE, "Publishes a document no longer."),
        action(Action.RESTORE, "Publishes what was retired."),
        action(Action.VERIFY, "Confirms what is published to be right as it is."),
        step("expire", "Sets when a document is no longer in force.", Operation.PUBLISH)
            .reads(ExpireForm.class, BODY)
            .answers(OutcomeView.class, this::expire),
        step("revert", "Makes the content of an old revision the newest.", Operation.REVERT)
            .reads(RevertForm.class, BODY)
            .answers(OutcomeView.class, this::revert));
  }

  private static EndpointBuilder step(String name, String summary, Operation operation) {
    return Endpoint.post("/v1/documents/<id>/" + name, summary)
        .does(operation)
        .takes(Parameters.ID)
        .takes(DocumentWrites.PARAMETERS)
        .takes(IdempotencyKeys.KEY);
  }

  private Endpoint action(Action action, String summary) {
    return step(action.word(), summary, Operation.of(action))
        .reads(ActionForm.class, BODY)
        .answers(
            OutcomeView.class,
            call -> {
              ActionForm form = call.body(ActionForm.class);
              EditRequest request = DocumentWrites.request(call, form.note());
              return DocumentWrites.answer(
                  call, actions.step(call.caller().signing(form.author()), action, request));
            });
  }

  private OutcomeView submit(Call call) {
    PublishForm form = call.body(PublishForm.class);
    EditRequest request = DocumentWrites.request(call, form.note());
    return DocumentWrites.answer(
        call, actions.submit(call.caller().signing(form.author()), request, form.at()));
  }

  private OutcomeView publish(Call call) {
    PublishForm form = call.body(PublishForm.class);
    EditRequest request = DocumentWrites.request(call, form.note());
    return DocumentWrites.answer(
        call, actions.publish(call.caller().signing(form.author()), request, form.at()));
  }

  private OutcomeView expire(Call call) {
    ExpireForm form = call.body(ExpireForm.class);
    EditRequest request = DocumentWrites.request(call, form.note());
    return DocumentWrites.answer(
        call, actions.expire(call.caller().signing(form.author()), request, form.at()));
  }

  private OutcomeView revert(Call call) {
    RevertForm form = call.body(RevertForm.class);
    EditRequest request = DocumentWrites.request(call, form.note());
    Caller caller = call.caller().signing(form.author());
    return DocumentWrites.answer(
        call, actions.revert(caller, request, form.revision(), form.state()));
  }
}

package yingda.http;

import io.javalin.http.HttpStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.app.DocumentActions;
import yingda.app.EditRequest;
import yingda.app.EditResult;
import yingda.app.Operation;

/** Another id for a document that readers never saw. */
final class RenameRoutes {
  private static final int BODY = 16 * 1024;

  private final DocumentActions actions;

  RenameRoutes(Services served) {
    this.actions = served.app().actions();
  }

  /**
   * @param id the new one
   */
  private record RenameForm(@Nullable String author, String note, String id) {}

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.post(
                "/v1/documents/<id>/rename", "Gives a draft that was never published another id.")
            .does(Operation.RENAME)
            .takes(
                Parameters.ID, Parameters.IF_MATCH, Parameters.IF_NONE_MATCH, IdempotencyKeys.KEY)
            .reads(RenameForm.class, BODY)
            .with(HttpStatus.CREATED)
            .answers(OutcomeView.class, this::rename));
  }

  private OutcomeView rename(Call call) {
    int expected = Preconditions.expectedRevision(call);
    RenameForm form = call.body(RenameForm.class);
    EditRequest request =
        new EditRequest(call.get(Parameters.ID), form.note(), expected, false, false);
    EditResult result = actions.rename(call.caller().signing(form.author()), request, form.id());
    OutcomeView view = DocumentWrites.answer(call, result);
    call.status(HttpStatus.CREATED);
    return view;
  }
}

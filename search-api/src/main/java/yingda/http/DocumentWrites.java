package yingda.http;

import io.javalin.http.HttpStatus;
import java.util.List;
import yingda.app.EditRequest;
import yingda.app.EditResult;
import yingda.document.Outcome;

/** What is the same over HTTP for every edit of one document. */
final class DocumentWrites {
  private static final Parameter<Boolean> WAIT =
      Parameters.flag("wait", "Whether the answer waits until the change can be found.");
  private static final Parameter<Boolean> GOLDEN =
      Parameters.flag(
          "golden",
          "Whether golden questions are asked before it is written, which takes a second or more.");

  /** What every write of one document takes. */
  static final List<Parameter<?>> PARAMETERS =
      List.of(WAIT, GOLDEN, Parameters.IF_MATCH, Parameters.IF_NONE_MATCH);

  private DocumentWrites() {}

  /** The edit that a call to an endpoint with {@link #PARAMETERS} asks for. */
  static EditRequest request(Call call, String note) {
    return new EditRequest(
        call.get(Parameters.ID),
        note,
        Preconditions.expectedRevision(call),
        call.get(WAIT),
        call.get(GOLDEN));
  }

  /** Answers with what became of an edit. */
  static OutcomeView answer(Call call, EditResult result) {
    Outcome outcome = result.outcome();
    boolean created = outcome.change() != null && outcome.revision() == 1;
    call.status(created ? HttpStatus.CREATED : HttpStatus.OK);
    call.header("ETag", Preconditions.tag(outcome.revision()));
    return OutcomeView.of(outcome, result.searchable(), result.findings());
  }
}

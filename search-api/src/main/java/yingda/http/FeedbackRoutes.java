package yingda.http;

import io.javalin.http.HttpStatus;
import java.util.List;
import yingda.app.FeedbackCollection;
import yingda.app.Operation;

/** What became of the replies. */
final class FeedbackRoutes {
  private static final int BODY = 16 * 1024;

  private final FeedbackCollection collection;

  FeedbackRoutes(Services served) {
    this.collection = served.app().feedback();
  }

  /**
   * What was said, as JSON.
   *
   * @param isNew false if it had been said before
   */
  private record FeedbackView(FeedbackForm feedback, boolean isNew) {}

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.post("/v1/feedback", "Says what became of a reply.")
            .does(Operation.GIVE_FEEDBACK)
            .takes(IdempotencyKeys.KEY)
            .reads(FeedbackForm.class, BODY)
            .with(HttpStatus.OK, HttpStatus.CREATED)
            .answers(FeedbackView.class, this::accept));
  }

  private FeedbackView accept(Call call) {
    FeedbackForm form = call.body(FeedbackForm.class);
    boolean isNew = collection.accept(call.caller(), form.toEvent());
    call.status(isNew ? HttpStatus.CREATED : HttpStatus.OK);
    return new FeedbackView(form, isNew);
  }
}

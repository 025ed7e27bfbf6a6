package yingda.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Set;
import yingda.usage.FeedbackEvent;

/** What became of the replies. */
final class FeedbackRoutes {
  private static final int BODY = 16 * 1024;

  private final Services served;

  FeedbackRoutes(Services served) {
    this.served = served;
  }

  /**
   * What was said, as JSON.
   *
   * @param isNew false if it had been said before
   */
  private record FeedbackView(FeedbackEvent feedback, boolean isNew) {}

  void addTo(RoutesConfig routes) {
    routes.post("/v1/feedback", this::accept);
  }

  private void accept(Context context) {
    QueryParameters unused = new QueryParameters(context, Set.of());
    FeedbackEvent judgement = Bodies.read(context, FeedbackForm.class, BODY).toJudgement();
    boolean isNew = served.usage().accept(judgement);
    context.status(isNew ? HttpStatus.CREATED : HttpStatus.OK);
    Bodies.write(context, new FeedbackView(judgement, isNew));
  }
}

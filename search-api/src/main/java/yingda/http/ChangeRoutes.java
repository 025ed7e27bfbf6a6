package yingda.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import yingda.json.ChangeForm;

/** The change log, page by page. */
final class ChangeRoutes {
  private static final int MOST_LISTED = 1_000;

  private final Served served;

  ChangeRoutes(Served served) {
    this.served = served;
  }

  /**
   * A page of the log, as JSON.
   *
   * @param next the {@code after} of the next page
   * @param last the highest sequence there is
   */
  private record ChangesView(List<ChangeForm> changes, long next, long last) {}

  void addTo(RoutesConfig routes) {
    routes.get("/v1/changes", this::changes);
  }

  private void changes(Context context) {
    Parameters parameters = new Parameters(context, Set.of("after", "limit"));
    long after = parameters.after();
    List<ChangeForm> changes =
        served.store().after(after, parameters.limit(100, MOST_LISTED)).stream()
            .map(ChangeForm::of)
            .toList();
    long next = changes.isEmpty() ? after : changes.getLast().sequence();
    // Read behind the page, so it is never below the last change shown.
    Bodies.write(context, new ChangesView(changes, next, served.store().lastSequence()));
  }
}

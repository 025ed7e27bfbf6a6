package yingda.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import yingda.document.ChangeFilter;
import yingda.json.ChangeForm;

/** The change log, page by page and as a stream. */
final class ChangeRoutes {
  private static final int MOST_LISTED = 1_000;

  private final Served served;
  private final ChangeStream stream;

  ChangeRoutes(Served served, ChangeStream stream) {
    this.served = served;
    this.stream = stream;
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
    routes.get("/v1/changes/stream", this::stream);
  }

  private void changes(Context context) {
    Parameters parameters =
        new Parameters(
            context,
            Set.of("after", "limit", "since", "product", "kind", "owner", "author", "document"));
    ChangeFilter filter = filter(parameters, parameters.limit(100, MOST_LISTED));
    List<ChangeForm> changes = served.store().changes(filter).stream().map(ChangeForm::of).toList();
    // Read behind the page, so it is never below the last change shown.
    long last = served.store().lastSequence();
    long next = changes.isEmpty() ? filter.after() : changes.getLast().sequence();
    Bodies.write(context, new ChangesView(changes, next, last));
  }

  private void stream(Context context) {
    Parameters parameters =
        new Parameters(context, Set.of("after", "product", "kind", "owner", "author", "document"));
    stream.send(context, filter(parameters, MOST_LISTED));
  }

  private ChangeFilter filter(Parameters parameters, int limit) {
    return new ChangeFilter(
        parameters.after(),
        limit,
        parameters.text("document"),
        parameters.text("product"),
        parameters.text("owner"),
        parameters.text("author"),
        parameters.kind(),
        parameters.since(served.clock().instant()),
        null,
        false);
  }
}

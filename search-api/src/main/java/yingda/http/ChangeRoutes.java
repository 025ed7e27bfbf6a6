package yingda.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import yingda.document.ChangeFilter;
import yingda.document.RejectedException;
import yingda.json.ChangeForm;

/** The change log, page by page and as a stream. */
final class ChangeRoutes {
  private static final int MOST_LISTED = 1_000;

  private static final Set<String> FILTERS =
      Set.of("after", "product", "general", "kind", "owner", "author", "document");

  private final Services served;
  private final ChangeStream stream;

  ChangeRoutes(Services served, ChangeStream stream) {
    this.served = served;
    this.stream = stream;
  }

  /**
   * A page of the log, as JSON.
   *
   * @param next the {@code after} of the next page, or its {@code before}
   * @param last the highest sequence there is
   */
  private record ChangesView(List<ChangeForm> changes, long next, long last) {}

  void addTo(RoutesConfig routes) {
    routes.get("/v1/changes", this::changes);
    routes.get("/v1/changes/stream", this::stream);
  }

  private void changes(Context context) {
    QueryParameters parameters = parameters(context, "before", "limit", "since", "seen");
    if (parameters.text("after") != null && parameters.before() != null) {
      throw RejectedException.invalid(
          "before", "stands beside after, which goes the other way; remove one");
    }
    ChangeFilter filter =
        filter(parameters, parameters.limit(100, MOST_LISTED)).before(parameters.before());
    List<ChangeForm> changes =
        served.store().changes(parameters.flag("seen") ? filter.seenOnly() : filter).stream()
            .map(ChangeForm::of)
            .toList();
    // Read behind the page, so it is never below the last change shown.
    long last = served.store().lastSequence();
    long next = changes.isEmpty() ? end(filter) : changes.getLast().sequence();
    Bodies.write(context, new ChangesView(changes, next, last));
  }

  /** Where a next page would be as empty as this one, or would hold what has come since. */
  private static long end(ChangeFilter filter) {
    return filter.before() == null ? filter.after() : 1;
  }

  private void stream(Context context) {
    QueryParameters parameters = parameters(context);
    ChangeFilter filter = filter(parameters, MOST_LISTED);
    boolean fromNow = parameters.text("after") == null;
    stream.send(context, fromNow ? filter.after(served.progress().applied()) : filter);
  }

  private static QueryParameters parameters(Context context, String... own) {
    Set<String> known = new HashSet<>(Set.of(own));
    known.addAll(FILTERS);
    return new QueryParameters(context, known);
  }

  private ChangeFilter filter(QueryParameters parameters, int limit) {
    return ChangeFilter.of(parameters.subject(), limit)
        .after(parameters.after())
        .between(parameters.since(served.clock().instant()), null);
  }
}

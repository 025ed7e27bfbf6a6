package yingda.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.usage.GapListing;
import yingda.usage.GapReport;
import yingda.usage.GapState;
import yingda.usage.UnansweredQuestion;

/** Questions that nothing answers. */
final class GapRoutes {
  private static final int BODY = 128 * 1024;
  private static final int MOST_LISTED = 200;
  private static final int LAST_GAP = 100_000;

  private final Services served;
  private final ProductNames products;

  GapRoutes(Services served) {
    this.served = served;
    this.products = new ProductNames(served);
  }

  /**
   * A gap that was reported, as JSON.
   *
   * @param summary for the colleague who takes over, with all the customer said
   */
  private record ReportedView(GapView gap, String summary) {}

  /**
   * A page of gaps, as JSON.
   *
   * @param next the {@code offset} of the next page, absent on the last
   */
  private record GapsView(List<GapView> gaps, @Nullable Integer next) {}

  void addTo(RoutesConfig routes) {
    routes.get("/v1/gaps", this::list);
    routes.post("/v1/gaps", this::report);
    routes.put("/v1/gaps/{id}", this::mark);
  }

  private void list(Context context) {
    QueryParameters parameters =
        new QueryParameters(context, Set.of("state", "product", "offset", "limit"));
    String state = parameters.text("state");
    int offset = parameters.offset(LAST_GAP);
    int limit = parameters.limit(50, MOST_LISTED);
    List<UnansweredQuestion> gaps =
        served
            .usage()
            .gaps(
                new GapListing(
                    state == null ? null : GapState.of("state", state),
                    products.spelled(parameters.text("product")),
                    offset,
                    limit));
    Integer next = gaps.size() < limit ? null : offset + limit;
    Bodies.write(context, new GapsView(gaps.stream().map(GapView::of).toList(), next));
  }

  private void report(Context context) {
    QueryParameters unused = new QueryParameters(context, Set.of());
    GapForm form = Bodies.read(context, GapForm.class, BODY);
    GapReport report = form.toReport(products.spelled(form.product()));
    UnansweredQuestion gap = served.usage().report(report);
    context.status(HttpStatus.CREATED);
    Bodies.write(context, new ReportedView(GapView.of(gap), report.summary()));
  }

  private void mark(Context context) {
    QueryParameters unused = new QueryParameters(context, Set.of());
    long id = id(context.pathParam("id"));
    GapForm.Mark mark = Bodies.read(context, GapForm.Mark.class, BODY);
    served.publishers().check("mark a gap", mark.author() == null ? "" : mark.author());
    checkThere(mark.documentId());
    UnansweredQuestion gap = served.usage().store().mark(id, mark.state(), mark.documentId());
    Bodies.write(context, GapView.of(gap));
  }

  /** A gap that a misspelt document closes looks filled, and nobody comes back to it. */
  private void checkThere(@Nullable String documentId) {
    if (documentId != null && served.store().newest(documentId).isEmpty()) {
      throw RejectedException.invalid(
          "documentId",
          "\"" + documentId + "\" is no document, name one that GET /v1/documents lists");
    }
  }

  private static long id(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw new RejectedException(
          Reason.NOT_FOUND, "gap " + text, "is no number of a gap, GET /v1/gaps lists them");
    }
    return Long.parseLong(text);
  }
}

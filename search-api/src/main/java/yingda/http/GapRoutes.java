package yingda.http;

import io.javalin.http.HttpStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.app.Permission;
import yingda.document.Refusal;
import yingda.document.RejectedException.Reason;
import yingda.usage.GapListing;
import yingda.usage.GapReport;
import yingda.usage.GapState;
import yingda.usage.UnansweredQuestion;

/** Questions that nothing answers. */
final class GapRoutes {
  private static final int BODY = 128 * 1024;
  private static final Parameter<GapState> STATE =
      Parameters.words(
          "state", "In this state.", GapState.values(), text -> GapState.of("state", text));
  private static final Parameter<Integer> OFFSET = Parameters.offset(100_000);
  private static final Parameter<Integer> LIMIT = Parameters.limit(50, 200);
  private static final Parameter<Long> ID =
      Parameter.path("id", "The number of a gap.", (text, clock) -> id(text));

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

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/gaps", "What customers ask and nothing answers, most often asked first.")
            .takes(STATE, Parameters.PRODUCT, OFFSET, LIMIT)
            .answers(GapsView.class, this::list),
        Endpoint.post("/v1/gaps", "Reports a question that nothing answers.")
            .needs(Permission.ASK)
            .reads(GapForm.class, BODY)
            .with(HttpStatus.CREATED)
            .answers(ReportedView.class, this::report),
        Endpoint.put("/v1/gaps/{id}", "Marks a gap as filled or open.")
            .needs(Permission.PUBLISH)
            .takes(ID)
            .reads(GapForm.Mark.class, BODY)
            .answers(GapView.class, this::mark));
  }

  private GapsView list(Call call) {
    int offset = call.get(OFFSET);
    int limit = call.get(LIMIT);
    List<UnansweredQuestion> gaps =
        served
            .usage()
            .gaps(
                new GapListing(
                    call.find(STATE),
                    products.spelled(call.find(Parameters.PRODUCT)),
                    offset,
                    limit));
    Integer next = gaps.size() < limit ? null : offset + limit;
    return new GapsView(gaps.stream().map(GapView::of).toList(), next);
  }

  private ReportedView report(Call call) {
    GapForm form = call.body(GapForm.class);
    GapReport report = form.toReport(products.spelled(form.product()));
    UnansweredQuestion gap = served.usage().report(report);
    return new ReportedView(GapView.of(gap), report.summary());
  }

  private GapView mark(Call call) {
    GapForm.Mark mark = call.body(GapForm.Mark.class);
    served.publishers().check("mark-gap", mark.author() == null ? "" : mark.author());
    checkThere(mark.documentId());
    UnansweredQuestion gap =
        served.usage().store().mark(call.get(ID), mark.state(), mark.documentId());
    return GapView.of(gap);
  }

  /** A gap that a misspelt document closes looks filled, and nobody comes back to it. */
  private void checkThere(@Nullable String documentId) {
    if (documentId != null && served.store().newest(documentId).isEmpty()) {
      throw Refusal.invalid("not-a-document").with("value", documentId).at("documentId");
    }
  }

  private static long id(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw Refusal.of(Reason.NOT_FOUND, "not-a-gap").at("gap " + text);
    }
    return Long.parseLong(text);
  }
}

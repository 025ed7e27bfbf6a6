package yingda.http;

import io.javalin.http.HttpStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.app.GapTracking;
import yingda.app.GapTracking.HandedOver;
import yingda.app.GapTracking.Listed;
import yingda.app.Operation;
import yingda.document.Refusal;
import yingda.usage.GapListing;
import yingda.usage.GapMark;
import yingda.usage.GapState;

/** Questions that nothing answers. */
final class GapRoutes {
  private static final int BODY = 128 * 1024;
  private static final Parameter<GapState> STATE =
      Parameters.words(
          "state", "In this state.", GapState.values(), text -> GapState.of("state", text));
  private static final Parameter<Integer> OFFSET = Parameters.offset(100_000);
  private static final Parameter<Integer> LIMIT = Parameters.limit(50, 200);
  private static final Parameter<Boolean> INTERNAL =
      Parameters.flag(
          "internal", "Whether to name what answers open ones to agents: each is asked anew.");
  static final Parameter<Long> ID =
      Parameter.path("id", "The number of a gap.", (text, clock) -> id(text));

  private final GapTracking tracking;

  GapRoutes(Services served) {
    this.tracking = served.app().gaps();
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
            .does(Operation.READ_GAPS)
            .takes(STATE, Parameters.PRODUCT, INTERNAL, OFFSET, LIMIT)
            .answers(GapsView.class, this::list),
        Endpoint.post("/v1/gaps", "Reports a question that nothing answers.")
            .does(Operation.REPORT_GAP)
            .takes(IdempotencyKeys.KEY)
            .reads(GapForm.class, BODY)
            .with(HttpStatus.CREATED)
            .answers(ReportedView.class, this::report),
        Endpoint.put("/v1/gaps/{id}", "Marks a gap as filled or open.")
            .does(Operation.MARK_GAP)
            .takes(ID)
            .reads(GapForm.Mark.class, BODY)
            .answers(GapView.class, this::mark));
  }

  private GapsView list(Call call) {
    int offset = call.get(OFFSET);
    int limit = call.get(LIMIT);
    GapListing listing =
        new GapListing(call.find(STATE), call.find(Parameters.PRODUCT), offset, limit);
    List<Listed> gaps = tracking.list(call.caller(), listing, call.get(INTERNAL));
    Integer next = gaps.size() < limit ? null : offset + limit;
    call.shown().said(gaps.size());
    return new GapsView(gaps.stream().map(GapView::of).toList(), next);
  }

  private ReportedView report(Call call) {
    HandedOver made = tracking.report(call.caller(), call.body(GapForm.class).toReport());
    return new ReportedView(GapView.of(made.gap()), made.summary());
  }

  private GapView mark(Call call) {
    GapForm.Mark mark = call.body(GapForm.Mark.class);
    return GapView.of(
        tracking.mark(
            call.caller().named(mark.author()),
            call.get(ID),
            new GapMark(mark.state(), mark.documentId(), mark.reason())));
  }

  private static long id(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw Refusal.invalid("not-a-gap").at("gap " + text);
    }
    return Long.parseLong(text);
  }
}

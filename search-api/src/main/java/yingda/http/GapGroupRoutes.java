package yingda.http;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import yingda.app.GapAnalysis;
import yingda.app.GapAnalysis.Nearest;
import yingda.app.Operation;
import yingda.document.Audience;
import yingda.document.Kind;
import yingda.search.Decision;
import yingda.search.Explanation;
import yingda.search.Hit;
import yingda.search.Reason;
import yingda.usage.Earned;
import yingda.usage.GapGroup;
import yingda.usage.GapKind;

/** What becomes of questions that nothing answers. */
final class GapGroupRoutes {
  private static final int BODY = 1024;
  private static final Parameter<Integer> OFFSET = Parameters.offset(100_000);
  private static final Parameter<Integer> LIMIT = Parameters.limit(20, 200);
  private static final Parameter<String> DOCUMENT =
      Parameters.text("document", "Of this document.").needed();

  private final GapAnalysis analysis;

  GapGroupRoutes(Services served) {
    this.analysis = served.app().gapAnalysis();
  }

  /**
   * A page of groups, as JSON.
   *
   * @param next the {@code offset} of the next page, absent on the last
   */
  private record GroupsView(List<GroupView> groups, int total, @Nullable Integer next) {}

  /**
   * Gaps that mean the same.
   *
   * @param cost {@code asked}, and three times {@code reported}
   * @param lately how often it was left without an answer within seven days
   * @param before the same of the seven days before
   * @param kind what is missing
   * @param wordings as an entry may have them: what goes on with what was said stands behind that
   */
  private record GroupView(
      List<GapView> gaps,
      GapKind kind,
      List<String> wordings,
      long asked,
      long reported,
      long cost,
      long lately,
      long before) {
    static GroupView of(GapGroup group, GapKind kind) {
      return new GroupView(
          group.gaps().stream().map(GapView::of).toList(),
          kind,
          group.wholeWordings(),
          group.asked(),
          group.reported(),
          group.cost(),
          group.trend().lately(),
          group.trend().before());
    }
  }

  /** What stands nearest to a gap. */
  private record NearestView(
      GapView gap,
      GapKind kind,
      Decision decision,
      @Nullable Reason reason,
      List<NearEntryView> entries) {}

  /**
   * An entry that might have answered.
   *
   * @param confidence absent if it is not offered at all
   */
  private record NearEntryView(
      String documentId,
      String anchor,
      Kind kind,
      String title,
      Audience audience,
      String question,
      String matched,
      @Nullable Double confidence,
      ExplanationView explanation) {}

  /** Which gaps were closed. */
  private record RecheckedView(List<GapView> closed) {}

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/gaps/groups", "Open gaps of one meaning together, the costliest first.")
            .does(Operation.READ_GAPS)
            .thinksAbout(Load.MANY)
            .takes(Parameters.PRODUCT, OFFSET, LIMIT)
            .answers(GroupsView.class, this::groups),
        Endpoint.get("/v1/gaps/{id}/nearest", "The entries nearest to a gap, and why they lost.")
            .does(Operation.READ_GAPS)
            .thinksAbout(Load.QUESTION)
            .takes(GapRoutes.ID)
            .answers(NearestView.class, this::nearest),
        Endpoint.get("/v1/gaps/earned", "What a document earned by answering gaps.")
            .does(Operation.READ_GAPS)
            .takes(DOCUMENT)
            .answers(Earned.class, call -> analysis.earned(call.caller(), call.get(DOCUMENT))),
        Endpoint.post("/v1/gaps/recheck", "Asks open gaps anew, and closes what is answered now.")
            .does(Operation.MARK_GAP)
            .thinksAbout(Load.MANY)
            .reads(GapForm.Recheck.class, BODY)
            .answers(RecheckedView.class, this::recheck));
  }

  private GroupsView groups(Call call) {
    List<GapGroup> groups = analysis.groups(call.caller(), call.find(Parameters.PRODUCT));
    int from = Math.min(call.get(OFFSET), groups.size());
    int until = Math.min(from + call.get(LIMIT), groups.size());
    List<GapGroup> page = groups.subList(from, until);
    call.shown().said(page.stream().mapToInt(group -> group.gaps().size()).sum());
    List<GapKind> kinds = analysis.kinds(call.caller(), page);
    return new GroupsView(
        IntStream.range(0, page.size())
            .mapToObj(i -> GroupView.of(page.get(i), kinds.get(i)))
            .toList(),
        groups.size(),
        until < groups.size() ? Integer.valueOf(until) : null);
  }

  private NearestView nearest(Call call) {
    Nearest nearest = analysis.nearest(call.caller(), call.get(GapRoutes.ID));
    List<Hit> hits = nearest.results().hits();
    call.shown().entries(hits.stream());
    call.shown().said(1);
    List<NearEntryView> entries = new ArrayList<>();
    for (int i = 0; i < Math.min(nearest.limit(), hits.size()); i++) {
      Hit next = i + 1 < hits.size() ? hits.get(i + 1) : null;
      entries.add(entry(nearest, hits.get(i), next));
    }
    return new NearestView(
        GapView.of(nearest.gap()),
        nearest.kind(),
        nearest.replies().decision(),
        nearest.replies().reason(),
        entries);
  }

  private static NearEntryView entry(Nearest nearest, Hit hit, @Nullable Hit next) {
    Double confidence =
        nearest.replies().replies().stream()
            .filter(reply -> reply.hit().address().equals(hit.address()))
            .findFirst()
            .map(reply -> Math.round(reply.confidence() * 1000) / 1000.0)
            .orElse(null);
    return new NearEntryView(
        hit.documentId(),
        hit.anchor(),
        hit.kind(),
        hit.title(),
        hit.audience(),
        hit.question(),
        hit.matched(),
        confidence,
        ExplanationView.of(Explanation.of(hit, next, nearest.results().weights())));
  }

  private RecheckedView recheck(Call call) {
    String author = call.body(GapForm.Recheck.class).author();
    return new RecheckedView(
        analysis.recheck(call.caller().named(author)).stream().map(GapView::of).toList());
  }
}

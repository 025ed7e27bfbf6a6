package yingda.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.app.AnswerModes;
import yingda.app.Operation;
import yingda.document.Refusal;
import yingda.usage.AnswerMode;
import yingda.usage.ModeChange;

/** Which entries bots send by themselves. */
final class ModeRoutes {
  private static final int BODY = 16 * 1024;
  private static final Parameter<Integer> OFFSET = Parameters.offset(100_000);
  private static final Parameter<Integer> LIMIT = Parameters.limit(50, 200);
  private static final Parameter<Long> NUMBER =
      Parameter.path("number", "The number of a decision.", (text, clock) -> number(text));

  private final AnswerModes modes;

  ModeRoutes(Services served) {
    this.modes = served.app().modes();
  }

  /**
   * A page of decisions, as JSON.
   *
   * @param newEntries the mode of entries on which nothing was decided
   * @param next the {@code offset} of the next page, absent on the last
   */
  private record ModesView(
      AnswerMode newEntries, List<ModeChange> changes, @Nullable Integer next) {}

  /** What was decided. */
  private record ReviewedView(List<ModeChange> changes) {}

  /**
   * What {@code PUT /v1/modes} takes.
   *
   * @param author who decides; may be left out where everybody may
   */
  private record ModeForm(
      String documentId,
      String anchor,
      AnswerMode mode,
      @Nullable String note,
      @Nullable String author) {}

  /**
   * What the other calls take.
   *
   * @param author who decides; may be left out where everybody may
   */
  private record AuthorForm(@Nullable String author) {}

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/modes", "Decisions on what bots send by themselves, newest first.")
            .does(Operation.READ_MODES)
            .takes(OFFSET, LIMIT)
            .answers(ModesView.class, this::list),
        Endpoint.put("/v1/modes", "Decides whether bots send an entry by themselves.")
            .does(Operation.SET_MODE)
            .reads(ModeForm.class, BODY)
            .answers(ModeChange.class, this::set),
        Endpoint.post("/v1/modes/review", "Applies the rules of modes now, as every night.")
            .does(Operation.SET_MODE)
            .reads(AuthorForm.class, BODY)
            .answers(ReviewedView.class, this::review),
        Endpoint.post("/v1/modes/{number}/revert", "Takes the last decision on an entry back.")
            .does(Operation.SET_MODE)
            .takes(NUMBER)
            .reads(AuthorForm.class, BODY)
            .answers(ModeChange.class, this::revert));
  }

  private ModesView list(Call call) {
    int offset = call.get(OFFSET);
    int limit = call.get(LIMIT);
    List<ModeChange> changes = modes.list(call.caller(), offset, limit);
    Integer next = changes.size() < limit ? null : Integer.valueOf(offset + limit);
    return new ModesView(modes.begin(call.caller()), changes, next);
  }

  private ModeChange set(Call call) {
    ModeForm form = call.body(ModeForm.class);
    return modes.set(
        call.caller().named(form.author()),
        form.documentId(),
        form.anchor(),
        form.mode(),
        form.note());
  }

  private ReviewedView review(Call call) {
    String author = call.body(AuthorForm.class).author();
    return new ReviewedView(modes.review(call.caller().named(author)));
  }

  private ModeChange revert(Call call) {
    String author = call.body(AuthorForm.class).author();
    return modes.revert(call.caller().named(author), call.get(NUMBER));
  }

  private static long number(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw Refusal.invalid("unknown-mode-change").at("change " + text);
    }
    return Long.parseLong(text);
  }
}

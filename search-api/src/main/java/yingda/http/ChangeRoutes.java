package yingda.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yingda.app.ChangeAnswering;
import yingda.app.ChangeAnswering.Asked;
import yingda.app.ChangeAnswering.Told;
import yingda.app.ChangeFeed;
import yingda.app.ChangeLogReading;
import yingda.app.ChangeLogReading.LogPage;
import yingda.app.Operation;
import yingda.document.ChangeFilter;
import yingda.document.Refusal;
import yingda.json.ChangeForm;
import yingda.search.Question;

/** The change log, page by page and as a stream. */
final class ChangeRoutes {
  private static final int MOST_LISTED = 1_000;
  private static final Parameter<Integer> LIMIT = Parameters.limit(100, MOST_LISTED);

  private static final Parameter<Long> FROM_NOW =
      Parameters.number(
          "after", "The last sequence that was seen; from now on by default.", 0, Long.MAX_VALUE);

  private static final Parameter<Long> BEFORE =
      Parameter.query(
          "before",
          "Goes back from this sequence, or from the end.",
          Map.of("type", "string", "pattern", "^(end|[1-9][0-9]*)$"),
          (text, clock) -> text.equals("end") ? Long.MAX_VALUE : sequence(text));

  private static final Parameter<Boolean> SEEN =
      Parameters.flag("seen", "Whether only what readers see is told.");

  private static final Parameter<Question> ASKED =
      Parameter.query(
          "q",
          "A question such as 上周以来X100有什么变化; of any other nothing is told.",
          Map.of("type", "string"),
          (text, clock) -> Question.of("q", text));

  private static final Parameter<Integer> ENTRIES = Parameters.limit(20, 100);

  private final ChangeLogReading reading;
  private final ChangeAnswering answering;
  private final ChangeFeed feed;
  private final ChangeStream stream;

  ChangeRoutes(Services served, ChangeStream stream) {
    this.reading = served.app().changes();
    this.answering = served.app().changed();
    this.feed = served.app().feed();
    this.stream = stream;
  }

  /**
   * A page of the log, as JSON.
   *
   * @param next the {@code after} of the next page, or its {@code before}
   * @param last the highest sequence there is
   */
  private record ChangesView(List<ChangeForm> changes, long next, long last) {}

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/changes", "The change log, page by page.")
            .does(Operation.READ_CHANGES)
            .takes(ChangeSubject.PARAMETERS)
            .takes(ChangeSubject.AFTER, BEFORE, LIMIT, Parameters.SINCE, SEEN)
            .answers(ChangesView.class, this::changes),
        Endpoint.get(
                "/v1/changes/entries",
                "What readers get otherwise since a time, old beside new, or the answer to the"
                    + " question what has changed.")
            .does(Operation.ASK_CHANGES)
            .takes(ASKED, Parameters.SINCE, Parameters.PRODUCT, Parameters.CHANNEL, ENTRIES)
            .answers(ChangedEntriesView.class, this::entries),
        Endpoint.get("/v1/changes/stream", "Changes as they come, as server-sent events.")
            .does(Operation.READ_CHANGES)
            .takes(ChangeSubject.PARAMETERS)
            .takes(FROM_NOW)
            .takes(ChangeStream.LAST_EVENT_ID)
            .sends(ChangeStream.MEDIA_TYPE, this::stream));
  }

  private ChangesView changes(Call call) {
    if (!call.text(ChangeSubject.AFTER).isBlank() && call.find(BEFORE) != null) {
      throw Refusal.invalid("before-with-after").at("before");
    }
    ChangeFilter filter =
        ChangeFilter.of(ChangeSubject.of(call), call.get(LIMIT))
            .after(call.get(ChangeSubject.AFTER))
            .between(call.find(Parameters.SINCE), null)
            .before(call.find(BEFORE));
    LogPage page = reading.page(call.caller(), call.get(SEEN) ? filter.seenOnly() : filter);
    List<ChangeForm> changes = page.changes().stream().map(ChangeForm::of).toList();
    long next = changes.isEmpty() ? end(filter) : changes.getLast().sequence();
    return new ChangesView(changes, next, page.last());
  }

  private ChangedEntriesView entries(Call call) {
    Instant since = call.find(Parameters.SINCE);
    Question question = call.find(ASKED);
    Asked asked =
        new Asked(
            since, call.find(Parameters.PRODUCT), call.find(Parameters.CHANNEL), call.get(ENTRIES));
    Optional<Told> told =
        question == null
            ? Optional.of(answering.since(call.caller(), asked))
            : answering.answer(call.caller(), question, asked);
    return ChangedEntriesView.shown(call, told);
  }

  /** Where a next page would be as empty as this one, or would hold what has come since. */
  private static long end(ChangeFilter filter) {
    return filter.before() == null ? filter.after() : 1;
  }

  private void stream(Call call) {
    Long after = call.find(FROM_NOW);
    long begin = after == null ? feed.applied(call.caller()) : after;
    stream.send(call, ChangeFilter.of(ChangeSubject.of(call), MOST_LISTED).after(begin));
  }

  private static long sequence(String text) {
    return Parameters.numberOf("before", text, 1, Long.MAX_VALUE);
  }
}

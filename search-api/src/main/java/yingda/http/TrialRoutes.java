package yingda.http;

import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.app.BatchTrials;
import yingda.app.Operation;
import yingda.document.Refusal;
import yingda.usage.Judgement;
import yingda.usage.Trial;
import yingda.usage.TrialAnswer;
import yingda.usage.TrialSetting;

/** Many questions asked at once, judged and compared. */
final class TrialRoutes {
  private static final int BODY = 1024 * 1024;
  private static final Parameter<Integer> OFFSET = Parameters.offset(100_000);
  private static final Parameter<Integer> LIMIT = Parameters.limit(20, 100);
  private static final Parameter<Long> ID =
      Parameter.path("id", "The number of a trial.", (text, clock) -> id(text));

  private final BatchTrials trials;

  TrialRoutes(Services served) {
    this.trials = served.app().trials();
  }

  /**
   * What {@code POST /v1/trials} takes; {@code asOf}, {@code draft} and {@code wordsOnly} exclude
   * each other.
   *
   * @param author who asks; may be left out where everybody may
   */
  private record TrialForm(
      String name,
      List<String> questions,
      @Nullable String product,
      @Nullable String version,
      @Nullable String channel,
      @Nullable Instant asOf,
      @Nullable String draft,
      @Nullable Boolean wordsOnly,
      @Nullable String author) {
    TrialSetting setting() {
      return new TrialSetting(
          product, version, channel, asOf, draft, Boolean.TRUE.equals(wordsOnly));
    }
  }

  /** How good the answer to a question is; {@code judgement} is absent to take it back. */
  private record JudgedForm(String question, @Nullable Judgement judgement) {}

  /** What {@code PUT /v1/trials/{id}/judgements} takes. */
  private record JudgementsForm(List<JudgedForm> judgements) {}

  /**
   * A page of trials, as JSON.
   *
   * @param next the {@code offset} of the next page, absent on the last
   */
  private record TrialsView(List<SummaryView> trials, @Nullable Integer next) {}

  /** A trial in a list. */
  private record SummaryView(
      long id,
      Instant time,
      @Nullable String author,
      String name,
      TrialSetting setting,
      int questions,
      long answered,
      long good,
      long acceptable,
      long bad) {
    static SummaryView of(Trial trial) {
      return new SummaryView(
          trial.id(),
          trial.time(),
          trial.author(),
          trial.name(),
          trial.setting(),
          trial.answers().size(),
          trial.answered(),
          trial.count(Judgement.GOOD),
          trial.count(Judgement.ACCEPTABLE),
          trial.count(Judgement.BAD));
    }
  }

  /** A trial with all its answers. */
  private record TrialView(SummaryView trial, List<TrialAnswer> answers) {
    static TrialView of(Trial trial) {
      return new TrialView(SummaryView.of(trial), trial.answers());
    }
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/trials", "Questions that were asked together, the newest first.")
            .does(Operation.READ_TRIALS)
            .takes(OFFSET, LIMIT)
            .answers(TrialsView.class, this::list),
        Endpoint.post("/v1/trials", "Asks up to 200 questions, and keeps what they are given.")
            .does(Operation.RUN_TRIAL)
            .thinksAbout(Load.MANY)
            .reads(TrialForm.class, BODY)
            .with(HttpStatus.CREATED)
            .answers(TrialView.class, this::run),
        Endpoint.get("/v1/trials/{id}", "What each question of a trial was given.")
            .does(Operation.READ_TRIALS)
            .takes(ID)
            .answers(
                TrialView.class, call -> shown(call, trials.read(call.caller(), call.get(ID)))),
        Endpoint.put("/v1/trials/{id}/judgements", "Says how good answers of a trial are.")
            .does(Operation.RUN_TRIAL)
            .takes(ID)
            .reads(JudgementsForm.class, BODY)
            .answers(TrialView.class, this::judge));
  }

  private TrialsView list(Call call) {
    int offset = call.get(OFFSET);
    int limit = call.get(LIMIT);
    List<Trial> page = trials.list(call.caller(), offset, limit);
    Integer next = page.size() < limit ? null : Integer.valueOf(offset + limit);
    return new TrialsView(page.stream().map(SummaryView::of).toList(), next);
  }

  private TrialView run(Call call) {
    TrialForm form = call.body(TrialForm.class);
    return shown(
        call,
        trials.run(
            call.caller().named(form.author()), form.name(), form.setting(), form.questions()));
  }

  private TrialView judge(Call call) {
    Map<String, @Nullable Judgement> judgements = new HashMap<>();
    call.body(JudgementsForm.class)
        .judgements()
        .forEach(judged -> judgements.put(judged.question(), judged.judgement()));
    return shown(call, trials.judge(call.caller(), call.get(ID), judgements));
  }

  private TrialView shown(Call call, Trial trial) {
    call.shown().internal(trials.internal(call.caller(), trial));
    return TrialView.of(trial);
  }

  private static long id(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw Refusal.invalid("not-a-trial").at("trial " + text);
    }
    return Long.parseLong(text);
  }
}

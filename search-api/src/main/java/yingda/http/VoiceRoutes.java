package yingda.http;

import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.app.CustomerVoices;
import yingda.app.CustomerVoices.Imported;
import yingda.app.CustomerVoices.Served;
import yingda.app.Operation;
import yingda.document.EnumWord;
import yingda.document.Refusal;
import yingda.usage.CustomerVoice;
import yingda.usage.ServiceFigures;
import yingda.usage.VoiceListing;
import yingda.usage.VoiceOutcome;
import yingda.usage.VoiceState;

/** What customers say of product and service. */
final class VoiceRoutes {
  private static final int BODY = 16 * 1024;
  private static final int TABLE = 8 * 1024 * 1024;
  private static final Parameter<VoiceState> STATE =
      Parameters.words(
          "state",
          "In this state.",
          VoiceState.values(),
          text -> EnumWord.of(VoiceState.class, "unknown-state", "state", text));
  private static final Parameter<String> CATEGORY =
      Parameters.text("category", "Of this class, such as 产品质量.");
  private static final Parameter<Integer> OFFSET = Parameters.offset(1_000_000);
  private static final Parameter<Integer> LIMIT = Parameters.limit(50, 200);
  private static final Parameter<LocalDate> FROM =
      day("from", "The first day, by default so that there are 30.");
  private static final Parameter<LocalDate> TO = day("to", "The last day, today by default.");
  private static final Parameter<Long> ID =
      Parameter.path("id", "The number of the feedback.", (text, clock) -> id(text));

  private final CustomerVoices voices;

  VoiceRoutes(Services served) {
    this.voices = served.app().voices();
  }

  /** What {@code POST /v1/customer-feedback/table} takes: a table with names in its first line. */
  private record TableForm(String csv) {}

  /** A line that was not taken. */
  private record WrongLineView(long line, String reason) {}

  /** What came of a table. */
  private record ImportedView(int added, int known, List<WrongLineView> rejected) {}

  /** What {@code PUT /v1/customer-feedback/{id}} takes; an outcome that is left out stays. */
  private record StepForm(
      VoiceState state,
      @Nullable String owner,
      @Nullable Instant due,
      @Nullable VoiceOutcome outcome) {}

  /**
   * A page, as JSON.
   *
   * @param next the {@code offset} of the next page, absent on the last
   */
  private record VoicesView(List<VoiceView> feedback, @Nullable Integer next) {}

  /** How well customers were served. */
  private record ServiceView(
      LocalDate from,
      LocalDate to,
      long received,
      ShareView satisfaction,
      ShareView firstResponse,
      ShareView onlineFew,
      ShareView onlineMany,
      ShareView firstContact,
      ShareView conversion) {}

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/customer-feedback", "What customers said, the newest first.")
            .does(Operation.READ_VOICES)
            .takes(STATE, CATEGORY, Parameters.OWNER, OFFSET, LIMIT)
            .answers(VoicesView.class, this::list),
        Endpoint.post("/v1/customer-feedback", "Keeps what a customer said.")
            .does(Operation.HANDLE_VOICE)
            .reads(VoiceForm.class, BODY)
            .with(HttpStatus.OK, HttpStatus.CREATED)
            .answers(VoiceForm.Kept.class, this::add),
        Endpoint.post("/v1/customer-feedback/table", "Keeps each line of a CSV of surveys.")
            .does(Operation.HANDLE_VOICE)
            .thinksAbout(Load.MANY)
            .reads(TableForm.class, TABLE)
            .answers(ImportedView.class, this::bring),
        Endpoint.put("/v1/customer-feedback/{id}", "Takes what a customer said a step further.")
            .does(Operation.HANDLE_VOICE)
            .takes(ID)
            .reads(StepForm.class, BODY)
            .answers(VoiceView.class, this::goOn),
        Endpoint.get("/v1/reports/service", "How well customers were served, against targets.")
            .does(Operation.READ_REPORTS)
            .thinksAbout(Load.MANY)
            .takes(FROM, TO)
            .answers(ServiceView.class, this::figures));
  }

  private VoicesView list(Call call) {
    int offset = call.get(OFFSET);
    int limit = call.get(LIMIT);
    List<CustomerVoice> page =
        voices.list(
            call.caller(),
            new VoiceListing(
                call.find(STATE),
                call.find(CATEGORY),
                call.find(Parameters.OWNER),
                null,
                null,
                offset,
                limit));
    call.shown().said(page.size());
    Integer next = page.size() < limit ? null : Integer.valueOf(offset + limit);
    return new VoicesView(page.stream().map(VoiceView::of).toList(), next);
  }

  private VoiceForm.Kept add(Call call) {
    CustomerVoice kept = voices.add(call.caller(), call.body(VoiceForm.class).toVoice(call.now()));
    call.status(kept == null ? HttpStatus.OK : HttpStatus.CREATED);
    return new VoiceForm.Kept(kept == null ? null : VoiceView.of(kept), kept != null);
  }

  private ImportedView bring(Call call) {
    Imported imported = voices.bring(call.caller(), call.body(TableForm.class).csv());
    return new ImportedView(
        imported.added(),
        imported.known(),
        imported.rejected().stream()
            .map(wrong -> new WrongLineView(wrong.line(), wrong.reason().text(call.language())))
            .toList());
  }

  private VoiceView goOn(Call call) {
    StepForm form = call.body(StepForm.class);
    return VoiceView.of(
        voices.goOn(
            call.caller(),
            call.get(ID),
            new CustomerVoice.Life(form.state(), form.owner(), form.due()),
            form.outcome()));
  }

  private ServiceView figures(Call call) {
    Served served = voices.figures(call.caller(), call.find(FROM), call.find(TO));
    ServiceFigures figures = served.figures();
    return new ServiceView(
        served.from(),
        served.to(),
        figures.received(),
        ShareView.of(figures.satisfaction()),
        ShareView.of(figures.firstResponse()),
        ShareView.of(figures.onlineFew()),
        ShareView.of(figures.onlineMany()),
        ShareView.of(figures.firstContact()),
        ShareView.of(figures.conversion()));
  }

  private static Parameter<LocalDate> day(String name, String description) {
    return Parameter.query(
        name,
        description,
        Map.of("type", "string", "format", "date"),
        (text, clock) -> Days.of(name, text));
  }

  private static long id(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw Refusal.invalid("not-a-voice").at("feedback " + text);
    }
    return Long.parseLong(text);
  }
}

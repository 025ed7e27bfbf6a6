package yingda.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.app.Answered;
import yingda.app.Caller;
import yingda.app.Inquiry;
import yingda.app.Operation;
import yingda.app.QuestionAnswering;
import yingda.app.ScopeRequest;
import yingda.document.Markup;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.http.Problem.FieldError;
import yingda.search.Question;
import yingda.search.Replies;
import yingda.search.Reply;
import yingda.triage.QuestionAnalysis;

/** Replies, to one question or to many. */
final class ReplyRoutes {
  private static final int BODY = 64 * 1024;
  private static final int BATCH_BODY = 1024 * 1024;
  private static final int MOST_REPLIES = 50;
  private static final int MOST_QUESTIONS = 100;

  private final QuestionAnswering answering;
  private final Markup markup;

  ReplyRoutes(Services served) {
    this.answering = served.app().answering();
    this.markup = served.markup();
  }

  /** What {@code POST /v1/replies/batch} takes: 1 to 100 questions. */
  record BatchForm(List<RepliesForm> questions) {
    void check() {
      if (questions.isEmpty() || questions.size() > MOST_QUESTIONS) {
        throw Refusal.invalid("not-a-batch")
            .with("count", questions.size())
            .with("limit", MOST_QUESTIONS)
            .at("questions");
      }
    }
  }

  /**
   * The answers, in the order of the questions: one that can't be asked keeps nobody waiting.
   *
   * @param answers null in the place of a question that is wrong
   * @param errors what is wrong with those, such as with {@code questions[1].query}
   */
  private record BatchView(List<@Nullable RepliesView> answers, List<FieldError> errors) {}

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.post("/v1/replies", "Replies to what a customer asks, and what to do about it.")
            .does(Operation.ASK)
            .thinksAbout(Load.QUESTION)
            .takes(IdempotencyKeys.KEY, Parameters.MIN_SEQUENCE)
            .reads(RepliesForm.class, BODY)
            .answers(RepliesView.class, this::one),
        Endpoint.post("/v1/replies/batch", "The same for up to 100 questions.")
            .does(Operation.ASK)
            .thinksAbout(Load.MANY)
            .takes(IdempotencyKeys.KEY, Parameters.MIN_SEQUENCE)
            .reads(BatchForm.class, BATCH_BODY)
            .answers(BatchView.class, this::batch),
        Endpoint.post("/v1/analysis", "What a question is about, and how soon somebody must look.")
            .does(Operation.ASK)
            .thinksAbout(Load.QUESTION)
            .takes(Parameters.MIN_SEQUENCE)
            .reads(RepliesForm.class, BODY)
            .answers(AnalysisView.class, this::analyze));
  }

  private AnalysisView analyze(Call call) {
    RepliesForm form = call.body(RepliesForm.class);
    form.check(MOST_REPLIES);
    Answered<QuestionAnalysis> told = answering.analyze(call.caller(), inquiry(form));
    return AnalysisView.of(told.answer(), Warning.of(told.warnings(), call.language()));
  }

  private RepliesView one(Call call) {
    RepliesForm form = call.body(RepliesForm.class);
    form.check(MOST_REPLIES);
    if (form.asOf() != null) {
      call.turn().become(Load.MANY); // an index of that time may have to be made
    }
    return reply(call, form);
  }

  private BatchView batch(Call call) {
    BatchForm form = call.body(BatchForm.class);
    form.check();
    call.countMore(form.questions().size() - 1);
    List<@Nullable RepliesView> answers = new ArrayList<>();
    List<FieldError> errors = new ArrayList<>();
    for (RepliesForm question : form.questions()) {
      List<FieldError> wrong = wrong(call, question, "questions[" + answers.size() + "].");
      answers.add(wrong.isEmpty() ? reply(call, question) : null);
      errors.addAll(wrong);
    }
    return new BatchView(answers, errors);
  }

  private static List<FieldError> wrong(Call call, RepliesForm question, String place) {
    try {
      question.check(MOST_REPLIES);
      return List.of();
    } catch (RejectedException rejected) {
      return FieldError.all(rejected.moved(inner -> inner.inside(place)), call.language());
    }
  }

  private static Inquiry inquiry(RepliesForm form) {
    return new Inquiry(
        new Question(form.query()),
        Conversation.turns(form.context()),
        new ScopeRequest(form.channel(), form.product(), form.productVersion(), form.asOf()),
        form.conversation(),
        form.limitOr(5, MOST_REPLIES),
        form.queryId());
  }

  private RepliesView reply(Call call, RepliesForm form) {
    Answered<Replies> answered = answering.reply(call.caller(), inquiry(form));
    call.shown().entries(answered.answer().replies().stream().map(Reply::hit));
    boolean forAgent = Caller.isAgent(form.channel());
    return RepliesView.of(
        answered.answer(), markup, forAgent, Warning.of(answered.warnings(), call.language()));
  }
}

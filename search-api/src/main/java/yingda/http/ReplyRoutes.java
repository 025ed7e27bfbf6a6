package yingda.http;

import java.util.List;
import yingda.app.Answered;
import yingda.app.Caller;
import yingda.app.Inquiry;
import yingda.app.Operation;
import yingda.app.QuestionAnswering;
import yingda.app.ScopeRequest;
import yingda.document.Markup;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Rejections;
import yingda.search.Question;
import yingda.search.Replies;
import yingda.search.Reply;

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
      Rejections wrong = new Rejections();
      for (int i = 0; i < questions.size(); i++) {
        RepliesForm form = questions.get(i);
        String place = "questions[" + i + "].";
        wrong.check(() -> check(form, place));
      }
      wrong.end();
    }

    private static void check(RepliesForm form, String place) {
      try {
        form.check(MOST_REPLIES);
      } catch (RejectedException rejected) {
        throw rejected.moved(inner -> inner.inside(place));
      }
    }
  }

  /** The answers, in the order of the questions. */
  private record BatchView(List<RepliesView> answers) {}

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.post("/v1/replies", "Replies to what a customer asks, and what to do about it.")
            .does(Operation.ASK)
            .takes(IdempotencyKeys.KEY)
            .reads(RepliesForm.class, BODY)
            .answers(RepliesView.class, this::one),
        Endpoint.post("/v1/replies/batch", "The same for up to 100 questions.")
            .does(Operation.ASK)
            .takes(IdempotencyKeys.KEY)
            .reads(BatchForm.class, BATCH_BODY)
            .answers(BatchView.class, this::batch));
  }

  private RepliesView one(Call call) {
    RepliesForm form = call.body(RepliesForm.class);
    form.check(MOST_REPLIES);
    return reply(call, form);
  }

  private BatchView batch(Call call) {
    BatchForm form = call.body(BatchForm.class);
    form.check();
    call.countMore(form.questions().size() - 1);
    return new BatchView(form.questions().stream().map(one -> reply(call, one)).toList());
  }

  private RepliesView reply(Call call, RepliesForm form) {
    Inquiry inquiry =
        new Inquiry(
            new Question(form.query()),
            Conversation.turns(form.context()),
            new ScopeRequest(form.channel(), form.product(), form.productVersion(), form.asOf()),
            form.conversation(),
            form.limitOr(5, MOST_REPLIES),
            form.queryId());
    Answered<Replies> answered = answering.reply(call.caller(), inquiry);
    call.shown().entries(answered.answer().replies().stream().map(Reply::hit));
    boolean forAgent = Caller.isAgent(form.channel());
    return RepliesView.of(
        answered.answer(), markup, forAgent, Warning.of(answered.warnings(), call.language()));
  }
}

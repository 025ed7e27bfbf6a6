package yingda.app;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import yingda.document.Audience;
import yingda.document.RejectedException;
import yingda.search.Decision;
import yingda.search.EarlierTurns;
import yingda.search.Filter;
import yingda.search.Handover.Priority;
import yingda.search.Hit;
import yingda.search.ProductScope;
import yingda.search.Question;
import yingda.search.Replies;
import yingda.search.ReplyRequest;
import yingda.search.ReplyService;
import yingda.search.Results;
import yingda.search.SearchScope;
import yingda.search.Searcher;
import yingda.search.Suggestions;
import yingda.triage.QuestionAnalysis;
import yingda.triage.QuestionAnalyst;
import yingda.usage.AskedQuestion;

/** Replies, search and type-ahead. Safe for concurrent use. */
public final class QuestionAnswering {
  private final Searcher searcher;
  private final ReplyService replies;
  private final ProductWarnings products;
  private final IntSupplier incomplete;
  private final Consumer<AskedQuestion> log;
  private final Conversations conversations;
  private final Supplier<QuestionAnalyst> analyst;
  private final SendingRules rules;
  private final Clock clock;

  /**
   * @param incomplete how many entries are found by their words only as yet
   * @param log hears what was asked and what came of it
   * @param conversations what was said before
   * @param analyst tells what a question is about; the one in use at each call
   * @param mayBeSent whether bots may send an entry
   */
  public QuestionAnswering(
      Searcher searcher,
      ReplyService replies,
      IntSupplier incomplete,
      Consumer<AskedQuestion> log,
      Conversations conversations,
      Supplier<QuestionAnalyst> analyst,
      Predicate<Hit> mayBeSent,
      Clock clock) {
    this.searcher = searcher;
    this.replies = replies;
    this.products = new ProductWarnings(searcher);
    this.incomplete = incomplete;
    this.log = log;
    this.conversations = conversations;
    this.analyst = analyst;
    this.rules = new SendingRules(mayBeSent);
    this.clock = clock;
  }

  /** Replies to a customer's question, and what to do about it. */
  public Answered<Replies> reply(Caller caller, Inquiry inquiry) {
    caller.need(Operation.ASK);
    ReplyRequest request = request(caller, inquiry);
    SearchScope reader = request.reader();
    long began = System.nanoTime();
    Replies first = replies.reply(request);
    QuestionAnalysis about = analysis(caller, request, first);
    Priority priority = about.priority();
    Replies found = rules.decided(reader.audience(), priority, first).named(inquiry.queryId());
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    Replies given = rules.given(reader.audience(), found);
    if (!reader.asOf()) { // what nobody asks today is no gap
      AskedQuestion asked = AskedQuestion.of(request, given, took, about);
      log.accept(asked.in(caller.id(), inquiry.conversation()).by(caller.key()));
      conversations.goOn(
          caller, inquiry.conversation(), turns -> turns.with(inquiry.question(), given));
    }
    boolean isForPerson = found.decision() == Decision.ESCALATE || priority != Priority.NORMAL;
    Replies told = isForPerson ? given.with(HandoverNotes.of(request, found, priority)) : given;
    return new Answered<>(told, warnings(caller, reader));
  }

  /** What a question is about, by the words and by what is found for it; nothing is logged. */
  public Answered<QuestionAnalysis> analyze(Caller caller, Inquiry inquiry) {
    caller.need(Operation.ASK);
    ReplyRequest request = request(caller, inquiry);
    QuestionAnalysis analysis = analysis(caller, request, replies.reply(request));
    return new Answered<>(analysis, warnings(caller, request.reader()));
  }

  private QuestionAnalysis analysis(Caller caller, ReplyRequest request, Replies found) {
    List<ProductScope> products =
        searcher.named(request.question(), request.reader()).stream()
            .filter(product -> caller.sees(product.name()))
            .toList();
    return analyst.get().analyze(request, found.replies(), products);
  }

  private ReplyRequest request(Caller caller, Inquiry inquiry) {
    SearchScope reader = inquiry.scope().of(caller, clock.instant());
    String channel = caller.channel(inquiry.scope().channel());
    EarlierTurns before =
        conversations.of(caller, inquiry.conversation()).before(inquiry.queryId());
    return new ReplyRequest(
        inquiry.question(),
        inquiry.context().isEmpty() ? before.questions() : inquiry.context(),
        reader,
        channel == null ? "" : channel,
        before.refused(inquiry.question()),
        inquiry.limit());
  }

  /**
   * The same for a program that words its answer itself, such as a language model, and would do so
   * from whatever it is given: one that asks for customers gets no text that is only a suggestion,
   * is a script or has to be filled in, all of which are for a person to send.
   */
  public Answered<Replies> quotable(Caller caller, Inquiry inquiry) {
    Answered<Replies> all = reply(caller, inquiry);
    Audience reader = caller.through(inquiry.scope().channel());
    return new Answered<>(
        all.answer().only(reply -> rules.isQuotable(reader, reply)), all.warnings());
  }

  /** A page of all entries that match; without those of it that are not given. */
  public Answered<Results> search(
      Caller caller, Question question, ScopeRequest scope, Filter filter, int offset, int limit) {
    caller.need(Operation.SEARCH);
    SearchScope reader = scope.of(caller, clock.instant());
    Results found = searcher.page(question, reader, filter, offset, limit);
    return new Answered<>(
        found.only(hit -> rules.isGiven(reader.audience(), hit)), warnings(caller, reader));
  }

  private List<RejectedException> warnings(Caller caller, SearchScope reader) {
    List<RejectedException> warnings = new ArrayList<>(products.of(caller, reader));
    MeaningWarning.of(incomplete.getAsInt()).ifPresent(warnings::add);
    return warnings;
  }

  /** Questions that complete what is being typed. */
  public Suggestions suggest(
      Caller caller, Question typed, ScopeRequest scope, Filter filter, int limit) {
    caller.need(Operation.SUGGEST);
    return searcher.suggest(typed, scope.of(caller, clock.instant()), filter, limit);
  }
}

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
import yingda.search.Question;
import yingda.search.Reason;
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
  private final Predicate<Hit> mayBeSent;
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
    this.mayBeSent = mayBeSent;
    this.clock = clock;
  }

  /** Replies to a customer's question, and what to do about it. */
  public Answered<Replies> reply(Caller caller, Inquiry inquiry) {
    caller.need(Operation.ASK);
    ReplyRequest request = request(caller, inquiry);
    SearchScope reader = request.reader();
    long began = System.nanoTime();
    Priority priority = analyst.get().priority(request);
    Replies found = decided(request, priority).named(inquiry.queryId());
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    if (!reader.asOf()) { // what nobody asks today is no gap
      log.accept(AskedQuestion.of(request, found, took));
      conversations.goOn(
          caller, inquiry.conversation(), turns -> turns.with(inquiry.question(), found));
    }
    boolean isForPerson = found.decision() == Decision.ESCALATE || priority != Priority.NORMAL;
    Replies told = isForPerson ? found.with(HandoverNotes.of(request, found, priority)) : found;
    return new Answered<>(told, warnings(caller, reader));
  }

  /** What a question is about, by the words and by what is found for it; nothing is logged. */
  public Answered<QuestionAnalysis> analyze(Caller caller, Inquiry inquiry) {
    caller.need(Operation.ASK);
    ReplyRequest request = request(caller, inquiry);
    Replies found = replies.reply(request);
    QuestionAnalysis analysis =
        analyst
            .get()
            .analyze(
                request,
                found.replies(),
                searcher.products(request.reader()).stream()
                    .filter(product -> caller.sees(product.name()))
                    .toList());
    return new Answered<>(analysis, warnings(caller, request.reader()));
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
   * Where somebody may come to harm no text is right, unless a person chooses it, and what finds
   * none is no gap; nor does a bot send what is only a suggestion.
   */
  private Replies decided(ReplyRequest request, Priority priority) {
    Replies found = replies.reply(request);
    boolean isCrisis = priority == Priority.URGENT;
    if (request.reader().audience() != Audience.PUBLIC) {
      return isCrisis && found.decision() == Decision.ESCALATE
          ? found.handedOver(Reason.CRISIS)
          : found;
    }
    if (isCrisis) {
      return found.withheld(Reason.CRISIS);
    }
    boolean isSuggestion =
        found.decision() == Decision.ANSWER
            && found.replies().stream().limit(1).anyMatch(first -> !mayBeSent.test(first.hit()));
    return isSuggestion ? found.handedOver(Reason.ONLY_SUGGESTED) : found;
  }

  /** A page of all entries that match. */
  public Answered<Results> search(
      Caller caller, Question question, ScopeRequest scope, Filter filter, int offset, int limit) {
    caller.need(Operation.SEARCH);
    SearchScope reader = scope.of(caller, clock.instant());
    return new Answered<>(
        searcher.page(question, reader, filter, offset, limit), warnings(caller, reader));
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

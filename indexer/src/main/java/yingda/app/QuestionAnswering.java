package yingda.app;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import yingda.search.Filter;
import yingda.search.Question;
import yingda.search.Replies;
import yingda.search.ReplyRequest;
import yingda.search.ReplyService;
import yingda.search.Results;
import yingda.search.SearchScope;
import yingda.search.Searcher;
import yingda.search.Suggestions;
import yingda.usage.AskedQuestion;

/** Replies, search and type-ahead. Safe for concurrent use. */
public final class QuestionAnswering {
  private final Searcher searcher;
  private final ReplyService replies;
  private final ProductWarnings warnings;
  private final Consumer<AskedQuestion> log;
  private final Clock clock;

  /**
   * @param log hears what was asked and what came of it
   */
  public QuestionAnswering(
      Searcher searcher, ReplyService replies, Consumer<AskedQuestion> log, Clock clock) {
    this.searcher = searcher;
    this.replies = replies;
    this.warnings = new ProductWarnings(searcher);
    this.log = log;
    this.clock = clock;
  }

  /** Replies to a customer's question, and what to do about it. */
  public Answered<Replies> reply(Caller caller, Inquiry inquiry) {
    caller.need(Operation.ASK);
    SearchScope reader = inquiry.scope().of(caller, clock.instant());
    String channel = caller.channel(inquiry.scope().channel());
    ReplyRequest request =
        new ReplyRequest(
            inquiry.question(),
            inquiry.context(),
            reader,
            channel == null ? "" : channel,
            inquiry.limit());
    long began = System.nanoTime();
    Replies found = replies.reply(request).named(inquiry.queryId());
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    if (!reader.asOf()) { // what nobody asks today is no gap
      log.accept(AskedQuestion.of(request, found, took));
    }
    return new Answered<>(found, warnings.of(caller, reader));
  }

  /** A page of all entries that match. */
  public Answered<Results> search(
      Caller caller, Question question, ScopeRequest scope, Filter filter, int offset, int limit) {
    caller.need(Operation.SEARCH);
    SearchScope reader = scope.of(caller, clock.instant());
    return new Answered<>(
        searcher.page(question, reader, filter, offset, limit), warnings.of(caller, reader));
  }

  /** Questions that complete what is being typed. */
  public Suggestions suggest(
      Caller caller, Question typed, ScopeRequest scope, Filter filter, int limit) {
    caller.need(Operation.SUGGEST);
    return searcher.suggest(typed, scope.of(caller, clock.instant()), filter, limit);
  }
}

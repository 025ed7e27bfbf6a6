package yingda.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import yingda.document.Audience;
import yingda.search.Decision;
import yingda.search.Question;
import yingda.search.Replies;
import yingda.search.Reply;
import yingda.search.ReplyRequest;
import yingda.search.ReplyService;
import yingda.search.SearchScope;

/** Asks queries one after the other, as an agent would. Belongs to one thread. */
final class EvaluationRunner {
  private static final int LIMIT = 10;

  /** So many are asked before, untimed: the first ones pay for what the JVM compiles. */
  private static final int WARM_UP = 200;

  private final ReplyService service;
  private final SearchScope reader;

  EvaluationRunner(ReplyService service, Instant at) {
    this.service = service;
    this.reader = SearchScope.of(Audience.INTERNAL, at);
  }

  List<QueryResult> ask(QuerySet set) {
    set.queries().stream().limit(WARM_UP).forEach(query -> ask(set, query));
    return set.queries().stream().map(query -> ask(set, query)).toList();
  }

  /**
   * The same where times do not matter.
   *
   * @param asked hears how many are asked
   */
  List<QueryResult> askOnce(QuerySet set, IntConsumer asked) {
    List<QueryResult> results = new ArrayList<>();
    for (Query query : set.queries()) {
      results.add(ask(set, query));
      asked.accept(results.size());
    }
    return results;
  }

  private QueryResult ask(QuerySet set, Query query) {
    String text = TruncatedTexts.question(query.text());
    if (!Question.isAskable(text)) {
      return new QueryResult(
          query.id(), set.name(), query.kind(), 0, 0, null, 0, Decision.ESCALATE, 0);
    }
    ReplyRequest request = new ReplyRequest(new Question(text), List.of(), reader, "agent", LIMIT);
    long start = System.nanoTime();
    Replies replies = service.reply(request);
    long nanos = System.nanoTime() - start;
    List<Reply> found = replies.replies();
    return new QueryResult(
        query.id(),
        set.name(),
        query.kind(),
        rank(query, found),
        share(query, found),
        found.isEmpty() ? null : found.getFirst().hit().features(),
        found.isEmpty() ? 0 : found.getFirst().confidence(),
        replies.decision(),
        nanos);
  }

  private static int rank(Query query, List<Reply> replies) {
    for (int i = 0; i < replies.size(); i++) {
      if (query.isAnsweredBy(replies.get(i).hit())) {
        return i + 1;
      }
    }
    return 0;
  }

  private static double share(Query query, List<Reply> replies) {
    long found = query.right().stream().filter(target -> isAmong(replies, target)).count();
    return query.right().isEmpty() ? 0 : (double) found / query.right().size();
  }

  private static boolean isAmong(List<Reply> replies, String target) {
    return replies.stream().anyMatch(reply -> Query.isTarget(target, reply.hit()));
  }
}

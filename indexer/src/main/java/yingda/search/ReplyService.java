package yingda.search;

import java.util.List;
import java.util.UUID;

/** Suggests replies and decides what they are good for. Safe for concurrent use. */
public final class ReplyService {
  /** From this confidence on, a reply may be sent as it is. */
  private static final double SURE = 0.75;

  /** From this confidence on, a question is worth asking back with. */
  private static final double PLAUSIBLE = 0.3;

  /** Two replies closer than this can't be told apart. */
  private static final double LEAD = 0.03;

  private static final int MOST_CLARIFICATIONS = 3;

  private final Searcher searcher;

  public ReplyService(Searcher searcher) {
    this.searcher = searcher;
  }

  /**
   * The replies to a question. One that nothing fits is tried again together with what was said
   * last, as {@code 那运费呢} only means something behind {@code 怎么退货}.
   */
  public Replies reply(ReplyRequest request) {
    Replies alone = reply(request, request.question());
    if (alone.decision() != Decision.ESCALATE || request.context().isEmpty()) {
      return alone;
    }
    Replies together = reply(request, withContext(request));
    return together.decision() == Decision.ESCALATE ? alone : together;
  }

  private Replies reply(ReplyRequest request, Question question) {
    int considered = Math.max(request.limit(), MOST_CLARIFICATIONS);
    Results found = searcher.best(question, request.reader(), Filter.NONE, considered);
    List<Reply> replies = found.hits().stream().map(hit -> reply(hit, request.channel())).toList();
    Decision decision = decide(replies);
    List<Hit> clarify = decision == Decision.CLARIFY ? plausible(replies) : List.of();
    String queryId = UUID.randomUUID().toString();
    List<Reply> wanted = replies.stream().limit(request.limit()).toList();
    return new Replies(queryId, decision, wanted, clarify, found.sequence());
  }

  private static Reply reply(Hit hit, String channel) {
    String answer = hit.channelAnswers().getOrDefault(channel, hit.answer());
    return new Reply(hit, answer, Confidence.of(hit.evidence()));
  }

  private static Decision decide(List<Reply> replies) {
    if (replies.isEmpty() || replies.getFirst().confidence() < PLAUSIBLE) {
      return Decision.ESCALATE;
    }
    double best = replies.getFirst().confidence();
    double second = replies.size() == 1 ? 0 : replies.get(1).confidence();
    return best >= SURE && best - second >= LEAD ? Decision.ANSWER : Decision.CLARIFY;
  }

  private static List<Hit> plausible(List<Reply> replies) {
    return replies.stream()
        .filter(reply -> reply.confidence() >= PLAUSIBLE)
        .limit(MOST_CLARIFICATIONS)
        .map(Reply::hit)
        .toList();
  }

  private static Question withContext(ReplyRequest request) {
    String text = request.context().getLast().text() + " " + request.question().text();
    return text.length() > Question.MAX_LENGTH ? request.question() : new Question(text);
  }
}

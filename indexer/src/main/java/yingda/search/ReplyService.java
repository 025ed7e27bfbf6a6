package yingda.search;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import yingda.document.Audience;

/** Suggests replies and decides what they are good for. Safe for concurrent use. */
public final class ReplyService {
  /** From this confidence on, a question is worth asking back with. */
  private static final double PLAUSIBLE = 0.15;

  private static final int MOST_CLARIFICATIONS = 3;

  private final Searcher searcher;
  private final Supplier<Calibration> calibration;

  /** With the default calibration. */
  public ReplyService(Searcher searcher) {
    this(searcher, () -> Calibration.DEFAULT);
  }

  /**
   * @param calibration the one in use at each call
   */
  public ReplyService(Searcher searcher, Supplier<Calibration> calibration) {
    this.searcher = searcher;
    this.calibration = calibration;
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
    Calibration sureness = calibration.get();
    List<Reply> replies = replies(found.hits(), request.channel(), sureness);
    Decision decision = decide(replies, request, sureness);
    List<Hit> clarify = decision == Decision.CLARIFY ? plausible(replies) : List.of();
    String queryId = UUID.randomUUID().toString();
    List<Reply> wanted = replies.stream().limit(request.limit()).toList();
    return new Replies(queryId, decision, wanted, clarify, found.sequence());
  }

  /** At most one is meant: the surer the first, the less is left for the others. */
  private static List<Reply> replies(List<Hit> hits, String channel, Calibration calibration) {
    List<Reply> replies = new ArrayList<>();
    for (Hit hit : hits) {
      double left = replies.isEmpty() ? 1 : 1 - replies.getFirst().confidence();
      double confidence = Math.min(left, calibration.confidence(hit.evidence()));
      String answer = hit.channelAnswers().getOrDefault(channel, hit.answer());
      replies.add(new Reply(hit, answer, confidence));
    }
    return replies;
  }

  /**
   * What was only guessed is asked back, however sure the guess. So is for which version, where the
   * answer depends on it and no agent is there who sees that.
   */
  private static Decision decide(
      List<Reply> replies, ReplyRequest request, Calibration calibration) {
    double best = replies.isEmpty() ? 0 : replies.getFirst().confidence();
    if (best >= calibration.sure() && replies.getFirst().hit().placement() != Placement.GUESSED) {
      boolean depends = !replies.getFirst().hit().otherVersions().isEmpty();
      boolean agent = request.reader().audience() == Audience.INTERNAL;
      return depends && !agent ? Decision.CLARIFY : Decision.ANSWER;
    }
    return best >= PLAUSIBLE ? Decision.CLARIFY : Decision.ESCALATE;
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

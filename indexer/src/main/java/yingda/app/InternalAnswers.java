package yingda.app;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.search.Decision;
import yingda.search.Question;
import yingda.search.Replies;
import yingda.search.Reply;
import yingda.search.ReplyRequest;
import yingda.search.ReplyService;
import yingda.search.SearchScope;
import yingda.usage.UnansweredQuestion;

/** What agents read in answer to a gap of customers: known, only not to them. */
final class InternalAnswers {
  private static final String AGENTS = "agent";

  private final ReplyService replies;
  private final Clock clock;

  InternalAnswers(ReplyService replies, Clock clock) {
    this.replies = replies;
    this.clock = clock;
  }

  /** The document that answers it to agents now; null if none does or the caller may not know. */
  @Nullable String find(Caller caller, UnansweredQuestion gap) {
    if (!caller.audience().mayRead(Audience.INTERNAL) || !caller.products().isEmpty()) {
      return null;
    }
    SearchScope agent = new SearchScope(Audience.INTERNAL, clock.instant(), gap.product(), null);
    Question question = new Question(gap.wordings().getFirst());
    Replies found = replies.reply(new ReplyRequest(question, List.of(), agent, AGENTS, 1));
    if (found.decision() != Decision.ANSWER || found.replies().isEmpty()) {
      return null;
    }
    Reply best = found.replies().getFirst();
    return best.hit().audience() == Audience.INTERNAL ? best.hit().documentId() : null;
  }
}

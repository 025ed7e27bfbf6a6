package yingda.app;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.knowledge.KnowledgeBase;
import yingda.search.Decision;
import yingda.search.Hit;
import yingda.search.Question;
import yingda.search.Replies;
import yingda.search.ReplyRequest;
import yingda.search.SearchScope;
import yingda.usage.GapMark;
import yingda.usage.GapState;
import yingda.usage.UnansweredQuestion;
import yingda.usage.UsageLog;

/**
 * Asks gaps anew as a customer would, and closes those that are answered by now.
 *
 * @param clock of the log
 */
record GapAnswers(KnowledgeBase knowledge, UsageLog usage, Clock clock) {
  /** Closes a gap if all its wordings are answered; empty if not. */
  Optional<UnansweredQuestion> close(UnansweredQuestion gap) {
    String answer = answer(gap);
    return answer == null
        ? Optional.empty()
        : Optional.of(usage.mark(gap.id(), new GapMark(GapState.DONE, answer, null)));
  }

  /** The document that answers all wordings of a gap, null if one of them is left. */
  private @Nullable String answer(UnansweredQuestion gap) {
    String first = null;
    for (String wording : gap.wordings()) {
      Hit hit = answer(gap, wording);
      if (hit == null || isDoubtful(gap, hit)) {
        return null;
      }
      first = first == null ? hit.documentId() : first;
    }
    return first;
  }

  private @Nullable Hit answer(UnansweredQuestion gap, String wording) {
    SearchScope reader = new SearchScope(Audience.PUBLIC, clock.instant(), gap.product(), null);
    Question question = new Question(wording);
    List<Question> before = gap.saidBefore(question);
    Replies found = knowledge.replies().reply(new ReplyRequest(question, before, reader, "", 1));
    return found.decision() == Decision.ANSWER && !found.replies().isEmpty()
        ? found.replies().getFirst().hit()
        : null;
  }

  /** What was handed over may have been answered, and wrong: only what was written since counts. */
  private static boolean isDoubtful(UnansweredQuestion gap, Hit hit) {
    return gap.reported() > 0 && !hit.updatedAt().isAfter(gap.lastSeen());
  }
}

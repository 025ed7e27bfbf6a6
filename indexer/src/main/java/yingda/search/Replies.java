package yingda.search;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What to reply to a customer's question.
 *
 * @param queryId names this question in later feedback
 * @param replies best first
 * @param clarify the near questions to ask back with; only for {@link Decision#CLARIFY}
 * @param contextUsed whether what the customer said before was read along with the question
 * @param sequence everything up to this change was seen
 * @param reason null if nothing more is known of why
 * @param handover only for {@link Decision#ESCALATE}, once it is known who asks
 * @param questions the questions in it with what became of each, if it has several; otherwise empty
 */
public record Replies(
    String queryId,
    Decision decision,
    List<Reply> replies,
    List<Hit> clarify,
    boolean contextUsed,
    long sequence,
    @Nullable Reason reason,
    @Nullable Handover handover,
    List<QuestionPart> questions) {

  /** The same under the name that whoever asked has given it; null for the name it has. */
  public Replies named(@Nullable String given) {
    return given == null
        ? this
        : new Replies(
            given, decision, replies, clarify, contextUsed, sequence, reason, handover, questions);
  }

  /** The same, found with what was said before. */
  Replies withContext() {
    return new Replies(
        queryId, decision, replies, clarify, true, sequence, reason, handover, questions);
  }

  /** The same, handed over for a reason. */
  public Replies handedOver(Reason why) {
    return new Replies(
        queryId,
        Decision.ESCALATE,
        replies,
        List.of(),
        contextUsed,
        sequence,
        why,
        null,
        questions);
  }

  /** The same without any text, handed over for a reason. */
  public Replies withheld(Reason why) {
    return new Replies(
        queryId,
        Decision.ESCALATE,
        List.of(),
        List.of(),
        contextUsed,
        sequence,
        why,
        null,
        List.of());
  }

  /** The same without the texts of some entries. */
  public Replies only(Predicate<Reply> kept) {
    return new Replies(
        queryId,
        decision,
        replies.stream().filter(kept).toList(),
        clarify,
        contextUsed,
        sequence,
        reason,
        handover,
        questions.stream().map(part -> part.only(kept)).toList());
  }

  /** The same with what a person is told who takes over. */
  public Replies with(Handover told) {
    return new Replies(
        queryId, decision, replies, clarify, contextUsed, sequence, reason, told, questions);
  }

  /** Where the first stands; empty if there is none. */
  String first() {
    return replies.isEmpty() ? "" : replies.getFirst().hit().address();
  }

  /** How likely the likeliest is. */
  public double sureness() {
    return replies.stream().mapToDouble(Reply::confidence).max().orElse(0);
  }
}

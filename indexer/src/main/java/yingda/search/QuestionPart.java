package yingda.search;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One of several questions in a message, and what became of it.
 *
 * @param question in the customer's words
 * @param reply what answers it; only for {@link Decision#ANSWER}
 * @param clarify what to ask back with; only for {@link Decision#CLARIFY}
 */
public record QuestionPart(
    String question, Decision decision, @Nullable Reply reply, List<Hit> clarify) {

  /**
   * What was found for it.
   *
   * @param asked what the reader may be sent, or asked back with
   */
  static QuestionPart of(Question question, Replies found, ClarificationOptions asked) {
    boolean isWithheld = asked.areWithheld(found.replies());
    return switch (isWithheld ? Decision.ESCALATE : found.decision()) {
      case ANSWER ->
          new QuestionPart(question.text(), Decision.ANSWER, found.replies().getFirst(), List.of());
      case CLARIFY -> new QuestionPart(question.text(), Decision.CLARIFY, null, found.clarify());
      case ESCALATE -> handedOver(question.text());
    };
  }

  /** The same, handed over if its answer is not kept. */
  QuestionPart only(Predicate<Reply> kept) {
    return reply == null || kept.test(reply) ? this : handedOver(question);
  }

  private static QuestionPart handedOver(String question) {
    return new QuestionPart(question, Decision.ESCALATE, null, List.of());
  }
}

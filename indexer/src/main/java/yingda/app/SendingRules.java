package yingda.app;

import java.util.function.Predicate;
import yingda.document.Audience;
import yingda.document.Kind;
import yingda.search.Decision;
import yingda.search.Handover.Priority;
import yingda.search.Hit;
import yingda.search.Reason;
import yingda.search.Replies;
import yingda.search.Reply;

/**
 * What is sent to customers without a person, and what whoever asks for them is given at all.
 *
 * @param mayBeSent whether bots may send an entry
 */
record SendingRules(Predicate<Hit> mayBeSent) {
  /**
   * Where somebody may come to harm no text is right, unless a person chooses it, and what finds
   * none is no gap; nor does a bot send what is only a suggestion.
   */
  Replies decided(Audience reader, Priority priority, Replies found) {
    boolean isCrisis = priority == Priority.URGENT;
    if (reader != Audience.PUBLIC) {
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

  /** Beside an answer or a question stands nothing that only a person who takes over may send. */
  Replies given(Audience reader, Replies found) {
    return found.decision() == Decision.ESCALATE
        ? found
        : found.only(reply -> isGiven(reader, reply.hit()));
  }

  /** Whoever asks for customers gets only what may be sent without a person. */
  boolean isGiven(Audience reader, Hit hit) {
    return reader != Audience.PUBLIC || mayBeSent.test(hit);
  }

  /** Whether a program may word its answer from it. */
  boolean isQuotable(Audience reader, Reply reply) {
    boolean isToSend =
        reply.hit().kind() != Kind.SCRIPT
            && reply.variables().isEmpty()
            && mayBeSent.test(reply.hit());
    return reader != Audience.PUBLIC || isToSend;
  }
}

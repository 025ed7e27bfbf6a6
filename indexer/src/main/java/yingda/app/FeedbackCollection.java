package yingda.app;

import yingda.document.RejectedException;
import yingda.usage.FeedbackEvent;
import yingda.usage.UsageLog;

/** What people say became of replies. Safe for concurrent use. */
public final class FeedbackCollection {
  private final UsageLog usage;
  private final Conversations conversations;
  private final AnswerModes modes;

  /**
   * @param conversations do not offer again what was of no help
   * @param modes hear what was judged
   */
  FeedbackCollection(UsageLog usage, Conversations conversations, AnswerModes modes) {
    this.usage = usage;
    this.conversations = conversations;
    this.modes = modes;
  }

  /**
   * Keeps a verdict.
   *
   * @return whether it says anything new
   * @throws RejectedException if there was no such reply to this caller
   */
  public boolean accept(Caller caller, FeedbackEvent event) {
    caller.need(Operation.GIVE_FEEDBACK);
    boolean isNew = usage.accept(event.by(caller.id(), caller.key()));
    conversations.judged(caller, event);
    if (isNew && !event.verdict().isGood()) {
      modes.judged(event.documentId(), event.anchor());
    }
    return isNew;
  }
}

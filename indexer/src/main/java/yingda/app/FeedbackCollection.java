package yingda.app;

import yingda.document.RejectedException;
import yingda.usage.FeedbackEvent;
import yingda.usage.UsageLog;

/** What people say became of replies. Safe for concurrent use. */
public final class FeedbackCollection {
  private final UsageLog usage;
  private final Conversations conversations;

  /**
   * @param conversations do not offer again what was of no help
   */
  public FeedbackCollection(UsageLog usage, Conversations conversations) {
    this.usage = usage;
    this.conversations = conversations;
  }

  /**
   * Keeps a verdict.
   *
   * @return whether it says anything new
   * @throws RejectedException if there was no such reply
   */
  public boolean accept(Caller caller, FeedbackEvent event) {
    caller.need(Operation.GIVE_FEEDBACK);
    boolean isNew = usage.accept(event.by(caller.id()));
    conversations.judged(caller, event);
    return isNew;
  }
}

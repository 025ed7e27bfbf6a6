package yingda.app;

import yingda.document.RejectedException;
import yingda.usage.FeedbackEvent;
import yingda.usage.UsageLog;

/** What people say became of replies. Safe for concurrent use. */
public final class FeedbackCollection {
  private final UsageLog usage;

  public FeedbackCollection(UsageLog usage) {
    this.usage = usage;
  }

  /**
   * Keeps a verdict.
   *
   * @return whether it says anything new
   * @throws RejectedException if there was no such reply
   */
  public boolean accept(Caller caller, FeedbackEvent event) {
    caller.need(Operation.GIVE_FEEDBACK);
    return usage.accept(event);
  }
}

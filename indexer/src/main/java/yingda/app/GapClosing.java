package yingda.app;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import yingda.knowledge.KnowledgeBase;
import yingda.usage.GapListing;
import yingda.usage.GapState;
import yingda.usage.UnansweredQuestion;
import yingda.usage.UsageLog;

/**
 * Closes gaps beside a running service once something was published that answers them. It rests
 * four times as long as it asks, so that replies get no slower. What goes wrong is named once in
 * the log and tried again.
 */
public final class GapClosing implements AutoCloseable {
  private static final Logger LOGGER = System.getLogger(GapClosing.class.getName());
  private static final Duration INTERVAL = Duration.ofSeconds(2);
  private static final int REST = 4;

  private final KnowledgeBase knowledge;
  private final UsageLog usage;
  private final GapAnswers answers;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("gap-closing").daemon().factory());

  /** Up to where it was asked; only this thread's. */
  private long seen = -1;

  private boolean failed;
  private volatile boolean closing;

  /**
   * @param clock of the log
   */
  public GapClosing(KnowledgeBase knowledge, UsageLog usage, Clock clock) {
    this.knowledge = knowledge;
    this.usage = usage;
    this.answers = new GapAnswers(knowledge, usage, clock);
  }

  /** Begins with asking all. */
  public void start() {
    var unused =
        thread.scheduleWithFixedDelay(this::look, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Once nothing is being taken in, and all is found by its meaning. */
  private void look() {
    try {
      long applied = knowledge.applied();
      if (applied != seen && knowledge.isAnswering() && knowledge.incomplete() == 0) {
        askAll();
        seen = applied;
      }
      failed = false;
    } catch (RuntimeException e) {
      if (!failed && !closing) {
        LOGGER.log(Level.WARNING, "Gaps can't be asked anew for now; it is tried again", e);
      }
      failed = true;
    }
  }

  private void askAll() {
    for (UnansweredQuestion gap :
        usage.gaps(new GapListing(GapState.OPEN, null, 0, GapAnalysis.MOST))) {
      if (closing) {
        return;
      }
      long began = System.nanoTime();
      answers
          .close(gap)
          .ifPresent(
              done ->
                  LOGGER.log(
                      Level.INFO, "Gap " + done.id() + " is answered by " + done.documentId()));
      LockSupport.parkNanos(REST * (System.nanoTime() - began));
    }
  }

  /** Ends after the gap under way. */
  @Override
  public void close() {
    closing = true;
    thread.close();
  }
}

package yingda.knowledge;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import yingda.encoder.learned.TrainingOptions;
import yingda.encoder.learned.TrainingProgress;

/**
 * Trains again beside a running service when enough pairs have come since. {@link AnalysisWatcher}
 * swaps the new model in. It works on one core and leaves the others to those who ask. What goes
 * wrong is named once in the log, and the model before stays in use.
 */
public final class Retraining implements AutoCloseable {
  private static final Logger LOGGER = System.getLogger(Retraining.class.getName());

  private final KnowledgeBase knowledge;
  private final Duration interval;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("retraining").daemon().factory());

  /** What was looked at already; only this thread's. */
  private long seen = -1;

  private volatile boolean closing;

  /** Looks every minute. */
  public Retraining(KnowledgeBase knowledge) {
    this(knowledge, Duration.ofMinutes(1));
  }

  Retraining(KnowledgeBase knowledge, Duration interval) {
    this.knowledge = knowledge;
    this.interval = interval;
  }

  /** Begins with looking at once. */
  public void start() {
    var unused =
        thread.scheduleWithFixedDelay(this::look, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      long sequence = knowledge.store().lastSequence();
      if (sequence != seen) {
        seen = sequence;
        trainIfDue();
      }
    } catch (CancellationException e) {
      LOGGER.log(Level.DEBUG, "A training was given up, the service ends");
    } catch (RuntimeException e) {
      LOGGER.log(Level.ERROR, "No new model was trained, the one before stays in use", e);
    }
  }

  private void trainIfDue() {
    Learning learning =
        new Learning(knowledge.store(), knowledge.directory(), knowledge.feedback());
    if (learning.isDue()) {
      TrainingProgress progress = (done, all, loss) -> goOn();
      try (ForkJoinPool oneCore = new ForkJoinPool(1)) {
        int pairs = oneCore.submit(() -> learning.train(TrainingOptions.DEFAULT, progress)).join();
        LOGGER.log(Level.INFO, "A new model was trained on " + pairs + " pairs");
      }
    }
  }

  private void goOn() {
    if (closing) {
      throw new CancellationException();
    }
  }

  /** Gives up a training and waits until it has ended. */
  @Override
  public void close() {
    closing = true;
    thread.close();
  }
}

package yingda.knowledge;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Encodes beside a running service what can be found by its words, but not by its meaning yet. It
 * works on one processor and leaves the others to those who ask. What goes wrong is named once in
 * the log and tried again.
 */
public final class BackgroundEncoding implements AutoCloseable {
  private static final Logger LOGGER = System.getLogger(BackgroundEncoding.class.getName());

  private static final Duration INTERVAL = Duration.ofMillis(500);

  /** How often the log says how far it is. */
  private static final Duration TOLD_EVERY = Duration.ofSeconds(10);

  private final KnowledgeBase knowledge;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("background-encoding").daemon().factory());

  private volatile boolean closing;
  private boolean failed;

  public BackgroundEncoding(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /** Begins with what was left before. */
  public void start() {
    var unused =
        thread.scheduleWithFixedDelay(this::look, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      int all = knowledge.incomplete();
      if (all > 0) {
        complete(all);
      }
      failed = false;
    } catch (RuntimeException e) {
      if (!failed && !closing) {
        LOGGER.log(Level.WARNING, "Meaning can't be completed for now and is tried again", e);
      }
      failed = true;
    }
  }

  private void complete(int all) {
    long told = System.nanoTime();
    int before = all;
    LOGGER.log(Level.INFO, "Meaning: " + all + " entries are to be encoded, words find them");
    while (!closing && knowledge.completeSome()) {
      // Of an index that has just taken the place of another, all seem to be left for a step.
      int left = knowledge.incomplete();
      if (left < before && System.nanoTime() - told > TOLD_EVERY.toNanos()) {
        told = System.nanoTime();
        before = left;
        LOGGER.log(Level.INFO, "Meaning: " + left + " entries are left");
      }
    }
    if (!closing) {
      LOGGER.log(Level.INFO, "Meaning: it is complete");
    }
  }

  /** Ends after the step under way. */
  @Override
  public void close() {
    closing = true;
    thread.close();
  }
}

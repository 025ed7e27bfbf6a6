package yingda.knowledge;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import yingda.document.UnavailableException;
import yingda.indexing.IndexEngine;
import yingda.indexing.OtherLogException;

/**
 * Replaces an index that was damaged while it is open, or whose store was replaced under it. Who
 * fails on its files, a search, a merge, a commit, makes this thread read them all; and now and
 * then it does so by itself. What is whole answers until the new index is complete.
 */
final class IndexMender implements AutoCloseable {
  private static final Logger LOGGER = System.getLogger(IndexMender.class.getName());

  private static final Duration INTERVAL = Duration.ofSeconds(1);

  /** Files that were whole are not read again for the same failure so soon. */
  private static final Duration TRUST = Duration.ofSeconds(30);

  /** Nor are they trusted for ever: a flipped bit may be part of an answer and fail nobody. */
  private static final Duration LONGEST_TRUST = Duration.ofMinutes(10);

  private final KnowledgeBase knowledge;
  private final IndexEngine engine;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("index-mender").daemon().factory());

  /** When the files were last found whole, of {@link System#nanoTime}; only this thread's. */
  private long foundWhole = System.nanoTime() - TRUST.toNanos();

  private boolean failed;

  IndexMender(KnowledgeBase knowledge, IndexEngine engine) {
    this.knowledge = knowledge;
    this.engine = engine;
  }

  void start() {
    var unused =
        thread.scheduleWithFixedDelay(
            this::look, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Does what there is to do. For one thread; never throws. */
  private void look() {
    try {
      RuntimeException failure = knowledge.failure();
      if (failure instanceof OtherLogException) {
        LOGGER.log(Level.WARNING, "The index is made anew: " + failure.getMessage());
        knowledge.beginAnew();
      } else if (isDue(isSuspicious(failure) || engine.isSuspected())) {
        inspect();
      }
      failed = false;
    } catch (RuntimeException e) {
      if (!failed) {
        LOGGER.log(Level.ERROR, "The index can't be made anew for now", e);
      }
      failed = true;
    }
  }

  private boolean isSuspicious(@Nullable RuntimeException failure) {
    return failure != null
        && !(failure instanceof UnavailableException)
        && engine.mayBeDamage(failure);
  }

  private boolean isDue(boolean suspicious) {
    Duration trust = suspicious ? TRUST : LONGEST_TRUST;
    return engine.isDamaged() || System.nanoTime() - foundWhole > trust.toNanos();
  }

  private void inspect() {
    String flaw = engine.flaw();
    if (flaw == null) {
      foundWhole = System.nanoTime();
    } else {
      LOGGER.log(Level.WARNING, "The index is damaged and is made anew beside: " + flaw);
      knowledge.rebuildAsItIs();
      LOGGER.log(Level.INFO, "The index was made anew and is in use");
    }
  }

  /** Does not wait for a rebuild, which ends when the knowledge base is closed. */
  @Override
  public void close() {
    thread.shutdown();
  }
}

package yingda.usage;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import yingda.document.UnavailableException;

/**
 * Writes what comes in batches, on a thread of its own: what came in the last second is lost if the
 * process is killed. What can't be written goes on waiting. Safe for concurrent use.
 */
public final class WriteBehind<T> implements AutoCloseable {
  /** More wait only if the disk stands still, or the store is away. */
  private static final int MOST_WAITING = 10_000;

  /** Others who write wait for one batch. */
  private static final int MOST_AT_ONCE = 1_000;

  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Logger logger;
  private final String failure;
  private final Consumer<List<T>> writing;
  private final BlockingQueue<T> waiting;
  private final ReentrantLock lock = new ReentrantLock();
  private final ScheduledExecutorService thread;
  private final AtomicReference<@Nullable String> told = new AtomicReference<>();
  private final AtomicLong leftOut = new AtomicLong();

  /**
   * Begins.
   *
   * @param name of the thread
   * @param failure what is logged when it does not work
   * @param writing writes all of a batch, or throws
   */
  public WriteBehind(String name, Logger logger, String failure, Consumer<List<T>> writing) {
    this(name, logger, failure, MOST_WAITING, writing);
  }

  /**
   * The same.
   *
   * @param most how many may wait
   */
  public WriteBehind(
      String name, Logger logger, String failure, int most, Consumer<List<T>> writing) {
    this.logger = logger;
    this.waiting = new LinkedBlockingQueue<>(most);
    this.failure = failure;
    this.writing = writing;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(name).daemon().factory());
    every(EVERY, this::write);
  }

  /** Does something else on the same thread, after each interval. */
  public void every(Duration interval, Runnable work) {
    long millis = interval.toMillis();
    var unused =
        thread.scheduleWithFixedDelay(() -> attempt(work), millis, millis, TimeUnit.MILLISECONDS);
  }

  /**
   * Does something now. What went wrong once may go well the next time; until it does, it is told
   * of once.
   */
  public void attempt(Runnable work) {
    try {
      work.run();
      told.set(null);
    } catch (UnavailableException e) {
      if (isNew(e)) {
        logger.log(Level.ERROR, failure + ": " + e.getMessage());
      }
    } catch (RuntimeException e) {
      if (isNew(e)) {
        logger.log(Level.ERROR, failure, e);
      }
    }
  }

  private boolean isNew(RuntimeException problem) {
    String text = problem.toString();
    return !text.equals(told.getAndSet(text));
  }

  /** Takes it, unless too much waits. */
  public boolean offer(T one) {
    return waiting.offer(one) || leaveOut();
  }

  /**
   * Takes it, and waits a moment where too much does; where nothing can be written it does not.
   *
   * @return whether it was taken
   */
  public boolean put(T one) throws InterruptedException {
    Duration patience = told.get() == null ? PATIENCE : Duration.ZERO;
    return waiting.offer(one, patience.toMillis(), TimeUnit.MILLISECONDS) || leaveOut();
  }

  private boolean leaveOut() {
    if (leftOut.getAndIncrement() == 0) {
      logger.log(Level.WARNING, "More comes than is written; some is left out and counted");
    }
    return false;
  }

  /** How many wait to be written. */
  public int waiting() {
    return waiting.size();
  }

  /** How many were not taken since it began. */
  public long leftOut() {
    return leftOut.get();
  }

  /** Writes what waits. */
  public void write() {
    lock.lock();
    try {
      for (int left = waiting.size(); left > 0; left -= MOST_AT_ONCE) {
        List<T> batch = waiting.stream().limit(Math.min(left, MOST_AT_ONCE)).toList();
        writing.accept(batch);
        batch.forEach(unused -> waiting.poll());
      }
    } finally {
      lock.unlock();
    }
  }

  /** Writes what still waits, and ends. */
  @Override
  public void close() {
    thread.close();
    attempt(this::write);
  }
}

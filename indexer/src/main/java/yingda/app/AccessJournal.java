package yingda.app;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import yingda.access.AccessStore;
import yingda.access.AuditEvent;
import yingda.access.AuditListing;
import yingda.document.UnavailableException;

/**
 * Writes behind the answers what was done, and when keys were used, in batches on a thread of its
 * own. What was done in the last second is lost if the process is killed, but for sign-ins and
 * keys, which are written at once. Safe for concurrent use.
 */
public final class AccessJournal implements AutoCloseable {
  private static final Logger LOGGER = System.getLogger(AccessJournal.class.getName());

  /** Where the disk stands still, answers wait rather than go by unseen. */
  private static final int MOST_WAITING = 10_000;

  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Duration FORGET_EVERY = Duration.ofHours(1);

  /** To the minute is enough to see which keys nobody needs. */
  private static final Duration USE = Duration.ofMinutes(1);

  private final AccessStore store;
  private final Duration retention;
  private final Clock clock;
  private final BlockingQueue<AuditEvent> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private final Map<Long, Instant> used = new ConcurrentHashMap<>();
  private final Map<Long, Instant> written = new HashMap<>();
  private final ReentrantLock writing = new ReentrantLock();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("access-journal").daemon().factory());

  /**
   * Forgets what is too old, and starts to write.
   *
   * @param retention how long what was done is kept
   */
  public AccessJournal(AccessStore store, Duration retention, Clock clock) {
    this.store = store;
    this.retention = retention;
    this.clock = clock;
    attempt(this::forget);
    every(EVERY, this::write);
    every(FORGET_EVERY, this::forget);
  }

  private void every(Duration interval, Runnable work) {
    long millis = interval.toMillis();
    var unused =
        thread.scheduleWithFixedDelay(() -> attempt(work), millis, millis, TimeUnit.MILLISECONDS);
  }

  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (UnavailableException e) {
      LOGGER.log(Level.ERROR, "What was done can't be kept for now: " + e.getMessage());
    } catch (RuntimeException e) {
      LOGGER.log(Level.ERROR, "What was done can't be kept for now", e);
    }
  }

  /** That a key was used. */
  public void used(long key) {
    used.put(key, clock.instant());
  }

  /** That something was done or refused. */
  public void record(Caller caller, String action, String subject, String outcome, String request) {
    try {
      waiting.put(caller.did(action, subject, outcome, request, clock.instant()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("ended before it could be kept what was done", e);
    }
  }

  /** What was done up to now. */
  List<AuditEvent> events(AuditListing listing) {
    write();
    return store.events(listing);
  }

  /** Writes what waits. */
  public void write() {
    writing.lock();
    try {
      List<AuditEvent> events = new ArrayList<>(waiting);
      if (!events.isEmpty()) {
        store.record(events);
        events.forEach(unused -> waiting.poll());
      }
      writeUse();
    } finally {
      writing.unlock();
    }
  }

  private void writeUse() {
    Map<Long, Instant> news = new HashMap<>();
    used.forEach(
        (key, time) -> {
          Instant before = written.get(key);
          if (before == null || Duration.between(before, time).compareTo(USE) >= 0) {
            news.put(key, time);
          }
        });
    if (!news.isEmpty()) {
      store.used(news);
      written.putAll(news);
    }
  }

  private void forget() {
    store.forgetEvents(clock.instant().minus(retention));
  }

  /** Writes what waits, and stops. */
  @Override
  public void close() {
    thread.shutdown();
    attempt(this::write);
  }
}

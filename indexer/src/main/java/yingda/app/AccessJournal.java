package yingda.app;

import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import yingda.access.AccessStore;
import yingda.access.AuditEvent;
import yingda.access.AuditListing;
import yingda.usage.WriteBehind;

/**
 * Writes behind the answers what was done, and when keys were used, in batches on a thread of its
 * own. What was done in the last second is lost if the process is killed, but for sign-ins and
 * keys, which are written at once. Safe for concurrent use.
 */
public final class AccessJournal implements AutoCloseable {
  private static final Logger LOGGER = System.getLogger(AccessJournal.class.getName());

  private static final Duration USED_EVERY = Duration.ofSeconds(1);
  private static final Duration FORGET_EVERY = Duration.ofHours(1);

  /** To the minute is enough to see which keys nobody needs. */
  private static final Duration USE = Duration.ofMinutes(1);

  /** What {@link Authentication#REMEMBERED} of answers may show while the store is away. */
  private static final int MOST_WAITING = 50_000;

  private final AccessStore store;
  private final Duration retention;
  private final Clock clock;
  private final WriteBehind<AuditEvent> behind;
  private final Map<Long, Instant> used = new ConcurrentHashMap<>();
  private final Map<Long, Instant> written = new HashMap<>();

  /**
   * Forgets what is too old, and starts to write.
   *
   * @param retention how long what was done is kept
   */
  public AccessJournal(AccessStore store, Duration retention, Clock clock) {
    this.store = store;
    this.retention = retention;
    this.clock = clock;
    this.behind =
        new WriteBehind<>(
            "access-journal",
            LOGGER,
            "What was done can't be kept for now",
            MOST_WAITING,
            store::record);
    behind.attempt(this::forget);
    behind.every(USED_EVERY, this::writeUse);
    behind.every(FORGET_EVERY, this::forget);
  }

  /** That a key was used. */
  public void used(long key) {
    used.put(key, clock.instant());
  }

  /**
   * That something was done or refused. Where the disk is slow, answers wait a moment for it; where
   * nothing can be written, so much waits in memory, and what comes then is counted only.
   */
  public void record(Caller caller, String action, String subject, String outcome, String request) {
    try {
      boolean unused = behind.put(caller.did(action, subject, outcome, request, clock.instant()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("ended before it could be kept what was done", e);
    }
  }

  /** How much waits to be kept. */
  public int waiting() {
    return behind.waiting();
  }

  /** How much was done and not kept since the service began. */
  public long leftOut() {
    return behind.leftOut();
  }

  /** What was done up to now. */
  List<AuditEvent> events(AuditListing listing) {
    behind.write();
    return store.events(listing);
  }

  /** For one thread at a time. */
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
    behind.close();
    behind.attempt(this::writeUse);
  }
}

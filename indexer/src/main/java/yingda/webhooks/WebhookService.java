package yingda.webhooks;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import yingda.document.DocumentStore;
import yingda.document.Lease;
import yingda.usage.Retention;
import yingda.usage.UsageStore;

/**
 * Tells webhooks what happens, on a thread of its own, from {@link #start} to {@link #close}. What
 * fails is named once in the log and tried again. Safe for concurrent use.
 */
public final class WebhookService implements AutoCloseable {
  private static final Logger LOGGER = System.getLogger(WebhookService.class.getName());

  /** What another process wrote, and what time brings, is noticed so soon. */
  private static final Duration EVERY = Duration.ofMillis(500);

  private static final Duration FORGET_EVERY = Duration.ofHours(1);

  /** How long it is kept what was delivered or given up. */
  private static final Duration KEPT = Duration.ofDays(30);

  private final WebhookStore store;
  private final Options options;
  private final Clock clock;
  private final LongSupplier applied;
  private final WebhookFollower follower;
  private final WebhookClient client;
  private final WebhookSender sender;
  private final Semaphore woken = new Semaphore(0);
  private final Thread thread;
  private volatile boolean closing;
  private volatile Lease lease = Lease.ALONE;
  private Instant forgotten = Instant.MIN;
  private @Nullable String failure;

  /**
   * How messages are sent.
   *
   * @param toPrivate whether they may be sent to addresses of this machine and its network
   * @param timeout how long a receiver may take
   * @param retention how long words of customers are kept, and so what tells of gaps
   * @param site the origin that receivers open this service by, such as {@code
   *     https://kb.example.com}, before each link; empty if that is not known
   */
  public record Options(boolean toPrivate, Duration timeout, Retention retention, String site) {
    /** As the specification wants it: 15 to 30 seconds. */
    public static final Duration TIMEOUT = Duration.ofSeconds(20);
  }

  /**
   * Over a store, which it closes.
   *
   * @param applied the last change that can be found
   * @param clock not before the last change
   */
  public WebhookService(
      WebhookStore store,
      DocumentStore log,
      UsageStore usage,
      LongSupplier applied,
      Options options,
      Clock clock) {
    this.store = store;
    this.options = options;
    this.clock = clock;
    this.applied = applied;
    this.follower = new WebhookFollower(store, log, usage, options.site());
    this.client =
        new WebhookClient(
            AddressGuard.of(options.toPrivate()), options.toPrivate(), options.timeout());
    RetrySchedule schedule = new RetrySchedule(new SecureRandom());
    this.sender = new WebhookSender(store, client, schedule, this::wake);
    this.thread = Thread.ofPlatform().name("webhook-service").daemon().unstarted(this::run);
  }

  /** Where webhooks are kept. */
  public WebhookStore store() {
    return store;
  }

  /** Whether messages may be sent to addresses of this machine and its network. */
  public boolean isToPrivate() {
    return options.toPrivate();
  }

  /**
   * Begins to follow and to send.
   *
   * @param only whoever holds it does
   */
  public void start(Lease only) {
    lease = only;
    thread.start();
  }

  /** Sends a message that tells of nothing. */
  public Delivery test(Webhook hook) {
    Instant now = clock.instant();
    Delivery sent = store.add(hook.id(), WebhookPayload.test(hook.id(), now).message(now));
    wake();
    return sent;
  }

  /** There may be something to send. */
  public void wake() {
    woken.release();
  }

  private void run() {
    while (!closing) {
      boolean more = step();
      try {
        if (!more) {
          boolean unused = woken.tryAcquire(EVERY.toMillis(), TimeUnit.MILLISECONDS);
          int unusedPermits = woken.drainPermits();
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /**
   * Records before it sends, so that what was answered is not sent again.
   *
   * @return whether there may be more to do at once
   */
  private boolean step() {
    if (!lease.isHeld()) {
      return false;
    }
    AtomicBoolean more = new AtomicBoolean();
    boolean sent = attempt(this::send);
    boolean followed = attempt(() -> more.set(follow()));
    if (sent && followed) {
      failure = null;
    }
    return more.get() && followed;
  }

  private void send() {
    Instant now = clock.instant();
    sender.record(now);
    sender.send(now);
    forget(now);
  }

  private boolean follow() {
    // Before the clock, so that no change that is read lies behind this instant.
    long last = applied.getAsLong();
    return follower.step(last, clock.instant());
  }

  private boolean attempt(Runnable work) {
    try {
      work.run();
      return true;
    } catch (RuntimeException e) {
      name(e);
      return false;
    }
  }

  private void forget(Instant now) {
    if (forgotten.isBefore(now.minus(FORGET_EVERY))) {
      Duration words = options.retention().time();
      store.forget(now.minus(words.compareTo(KEPT) < 0 ? words : KEPT));
      forgotten = now;
    }
  }

  private void name(RuntimeException e) {
    String now = String.valueOf(e);
    if (!now.equals(failure)) {
      LOGGER.log(Level.ERROR, "Webhooks are told nothing for now", e);
    }
    failure = now;
  }

  /** What is under way is sent again by the next one. */
  @Override
  public void close() {
    closing = true;
    wake();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    boolean unused = attempt(() -> sender.record(clock.instant()));
    try (store) {
      client.close();
    }
  }
}

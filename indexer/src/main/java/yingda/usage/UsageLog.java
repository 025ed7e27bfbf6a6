package yingda.usage;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.RejectedException;
import yingda.document.UnavailableException;

/**
 * Writes what was asked behind the replies, in batches on a thread of its own: a reply never waits.
 * Questions of the last second are lost if the process is killed; feedback and gaps are durable
 * when their method returns. All words go in without personal data. Safe for concurrent use.
 */
public final class UsageLog implements AutoCloseable {
  /** More wait only if the disk stands still; what comes then is answered and not logged. */
  private static final int MOST_WAITING = 10_000;

  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Duration FORGET_EVERY = Duration.ofHours(1);
  private static final Logger LOGGER = System.getLogger(UsageLog.class.getName());

  private final UsageStore store;
  private final Retention retention;
  private final Clock clock;
  private final BlockingQueue<AskedQuestion> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private final AtomicLong lost = new AtomicLong();
  private final ReentrantLock writing = new ReentrantLock();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("usage-log").daemon().factory());

  /** Forgets what is too old, and starts to write. */
  public UsageLog(UsageStore store, Retention retention, Clock clock) {
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

  /** What went wrong once may go well the next time. */
  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (UnavailableException e) {
      LOGGER.log(
          Level.ERROR, "What was asked can't be logged for now; replies go on: " + e.getMessage());
    } catch (RuntimeException e) {
      LOGGER.log(Level.ERROR, "What was asked can't be logged for now; replies go on", e);
    }
  }

  /** Logs a question, later. */
  public void asked(AskedQuestion question) {
    if (!waiting.offer(question) && lost.getAndIncrement() == 0) {
      LOGGER.log(Level.WARNING, "Questions come faster than they are logged; some are left out");
    }
  }

  /**
   * Keeps a verdict, also on a question that still waits to be written.
   *
   * @return whether it says anything new
   * @throws RejectedException as {@link UsageStore#accept} says
   */
  public boolean accept(FeedbackEvent judgement) {
    write();
    String comment = judgement.comment();
    FeedbackEvent kept =
        comment == null ? judgement : judgement.commenting(PersonalData.masked(comment));
    return store.accept(kept, clock.instant());
  }

  /** Counts a question that was handed over; whoever did so wants its words kept. */
  public UnansweredQuestion report(GapReport report) {
    return store.report(report.masked(), clock.instant());
  }

  /** The gaps, as of now. */
  public List<UnansweredQuestion> gaps(GapListing listing) {
    write();
    return store.gaps(listing);
  }

  /** Gaps that ask in the very words of what was published are filled. */
  public void published(Document document) {
    List<String> wordings = new ArrayList<>();
    for (Entry entry : document.entries()) {
      wordings.add(entry.question());
      wordings.addAll(entry.similar());
    }
    write();
    store.fill(document, wordings);
  }

  /** The numbers of a span, as of now. */
  public UsageReport report(TimeSpan span, int most) {
    write();
    return store.report(span, most);
  }

  public UsageStore store() {
    return store;
  }

  /** Writes all that waits; if that fails it goes on waiting. */
  private void write() {
    writing.lock();
    try {
      List<AskedQuestion> batch = new ArrayList<>(waiting);
      if (!batch.isEmpty()) {
        store.record(batch.stream().map(this::kept).toList());
        batch.forEach(written -> waiting.remove());
        lost.set(0);
      }
    } finally {
      writing.unlock();
    }
  }

  private AskedQuestion kept(AskedQuestion asked) {
    String words = asked.question();
    return asked.saying(
        words == null || !retention.questions() ? null : PersonalData.masked(words));
  }

  private void forget() {
    store.forgetWordsBefore(retention.oldest(clock.instant()));
  }

  /** Writes what still waits. The store stays open. */
  @Override
  public void close() {
    thread.close();
    attempt(this::write);
  }
}

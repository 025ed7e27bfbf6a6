package yingda.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import yingda.document.Change;
import yingda.document.DocumentStore;
import yingda.document.EnumWord;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.UnavailableException;
import yingda.indexing.Progress;

/** Whether answers come from a complete index. Safe for concurrent use. */
public final class ServiceHealth {
  /** For how long a change may be waiting while the service still counts as up to date. */
  public static final Duration MAX_LAG = Duration.ofSeconds(5);

  /** How long a reader waits for a change that somebody made elsewhere. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** So many readers wait at once; further ones are told at once where the index is. */
  private static final int MOST_WAITING = 64;

  private final DocumentStore store;
  private final Progress progress;
  private final Clock clock;
  private final Semaphore waiting = new Semaphore(MOST_WAITING);
  private volatile Duration maxLag = MAX_LAG;
  private volatile @Nullable Authentication authentication;

  /** What else should be mended, each null if nothing. */
  private final List<Supplier<@Nullable RuntimeException>> others = new CopyOnWriteArrayList<>();

  /**
   * @param clock of the log
   */
  public ServiceHealth(DocumentStore store, Progress progress, Clock clock) {
    this.store = store;
    this.progress = progress;
    this.clock = clock;
  }

  /** How it does. */
  public enum Status implements EnumWord {
    READY("ready"),
    CATCHING_UP("catching up"),
    REBUILDING("rebuilding"),
    /** Questions are answered from the index; nothing else works until the store is back. */
    STORE_AWAY("store away"),
    FAILING("failing");

    private final String word;

    Status(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }

    /** Whether questions are answered. */
    public boolean isAnswering() {
      return this == READY || this == STORE_AWAY;
    }
  }

  /**
   * How far the index is.
   *
   * @param sequence the last change there is; the last one applied while the store is away
   * @param applied the last change that can be found
   * @param lag for how long the next one has been waiting
   * @param incomplete how many entries can be found by their words, but not by their meaning yet
   * @param problem what keeps the service from being ready, null if nothing does
   * @param warning what should be mended though answers go on; null if nothing
   * @param awaySince when the store was last reached, null unless it is away
   */
  public record Health(
      Status status,
      long sequence,
      long applied,
      Duration lag,
      int incomplete,
      @Nullable RuntimeException problem,
      @Nullable RuntimeException warning,
      @Nullable Instant awaySince) {}

  /** Warns of what somebody beside the index finds, too. */
  public void warnAlso(Supplier<@Nullable RuntimeException> warning) {
    others.add(warning);
  }

  /** For how long a change may be waiting while the service still is ready. */
  public void tolerate(Duration lag) {
    maxLag = lag;
  }

  /** Who knows for how long questions are answered while the store is away. */
  void answersBy(Authentication known) {
    authentication = known;
  }

  /**
   * Waits a moment until a change can be found, so that whoever wrote it at another node reads it
   * here.
   *
   * @throws RejectedException UNAVAILABLE if it can't be found yet, or there is no such change
   */
  public void awaitSequence(Caller caller, long sequence) {
    caller.need(Operation.PROBE);
    if (progress.applied() < sequence && !comes(sequence)) {
      throw Refusal.of(Reason.UNAVAILABLE, "sequence-behind")
          .with("sequence", sequence)
          .with("applied", progress.applied())
          .with("seconds", 1)
          .alone();
    }
  }

  private boolean comes(long sequence) {
    if (!waiting.tryAcquire()) {
      return false;
    }
    try {
      if (sequence > store.lastSequence()) {
        return false;
      }
      progress.wake();
      return progress.awaitApplied(sequence, PATIENCE);
    } catch (UnavailableException away) {
      if (away.isUnreachable()) {
        return false; // nor does the index get to know of it
      }
      throw away;
    } finally {
      waiting.release();
    }
  }

  /** How it does now. */
  public Health probe(Caller caller) {
    caller.need(Operation.PROBE);
    long applied = progress.applied();
    Authentication known = authentication;
    try {
      // It is asked first, since it lets nobody wait for a store that says nothing.
      UnavailableException away = known == null ? null : known.known().away();
      return away == null
          ? health(store.lastSequence(), applied)
          : withoutStore(away, known, applied);
    } catch (UnavailableException e) {
      return withoutStore(e, known, applied);
    }
  }

  private Health health(long sequence, long applied) {
    Duration lag = lag(sequence, applied);
    Health hindered = hindered(sequence, applied, lag);
    if (hindered != null) {
      return hindered;
    }
    // It was asked first, so it can only be ahead of a store that was replaced.
    boolean ready = progress.isAnswering() && applied <= sequence && lag.compareTo(maxLag) <= 0;
    Status status = ready ? Status.READY : Status.CATCHING_UP;
    return new Health(status, sequence, applied, lag, progress.incomplete(), null, warning(), null);
  }

  private Health withoutStore(
      UnavailableException reason, @Nullable Authentication known, long applied) {
    Instant reached = known == null ? null : known.lastReached().orElse(null);
    if (!reason.isUnreachable() || reached == null) {
      return failing(reason, 0, applied, Duration.ZERO);
    }
    Health hindered = hindered(applied, applied, Duration.ZERO);
    if (hindered != null) {
      return hindered;
    }
    Status status = progress.isAnswering() ? Status.STORE_AWAY : Status.CATCHING_UP;
    int incomplete = progress.incomplete();
    return new Health(status, applied, applied, Duration.ZERO, incomplete, null, reason, reached);
  }

  /** What keeps the index itself from answering, null if nothing does. */
  private @Nullable Health hindered(long sequence, long applied, Duration lag) {
    RuntimeException failure = progress.failure();
    if (failure != null && !isUnreachable(failure)) {
      return failing(failure, sequence, applied, lag);
    }
    if (progress.isWhole()) {
      return null;
    }
    RejectedException damage = Refusal.of(Reason.UNAVAILABLE, "index-rebuilding").alone();
    return new Health(Status.REBUILDING, sequence, applied, lag, 0, damage, null, null);
  }

  /** The index follows again by itself; until then the lag tells how far behind it is. */
  private static boolean isUnreachable(RuntimeException failure) {
    return failure instanceof UnavailableException away && away.isUnreachable();
  }

  private static Health failing(
      RuntimeException problem, long sequence, long applied, Duration lag) {
    return new Health(Status.FAILING, sequence, applied, lag, 0, problem, null, null);
  }

  private Duration lag(long sequence, long applied) {
    List<Change> next = applied < sequence ? store.after(applied, 1) : List.of();
    Duration since =
        next.isEmpty() ? Duration.ZERO : Duration.between(next.getFirst().time(), clock.instant());
    return since.isNegative() ? Duration.ZERO : since;
  }

  private @Nullable RuntimeException warning() {
    RuntimeException warning = progress.warning();
    for (Supplier<@Nullable RuntimeException> other : others) {
      warning = warning == null ? other.get() : warning;
    }
    return warning == null ? MeaningWarning.of(progress.incomplete()).orElse(null) : warning;
  }
}

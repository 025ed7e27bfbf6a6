package yingda.app;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import yingda.document.DocumentStore;
import yingda.document.EnumWord;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.UnavailableException;
import yingda.indexing.Progress;

/** Whether answers come from a complete index. Safe for concurrent use. */
public final class ServiceHealth {
  /** Changes that may be waiting while the service still counts as up to date. */
  private static final long TOLERATED_LAG = 1_000;

  private final DocumentStore store;
  private final Progress progress;

  /** What else should be mended, each null if nothing. */
  private final List<Supplier<@Nullable RuntimeException>> others = new CopyOnWriteArrayList<>();

  public ServiceHealth(DocumentStore store, Progress progress) {
    this.store = store;
    this.progress = progress;
  }

  /** How it does. */
  public enum Status implements EnumWord {
    READY("ready"),
    CATCHING_UP("catching up"),
    REBUILDING("rebuilding"),
    FAILING("failing");

    private final String word;

    Status(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * How far the index is.
   *
   * @param sequence the last change there is
   * @param applied the last change that can be found
   * @param incomplete how many entries can be found by their words, but not by their meaning yet
   * @param problem what keeps the service from being ready, null if nothing does
   * @param warning what should be mended though answers go on; null if nothing
   */
  public record Health(
      Status status,
      long sequence,
      long applied,
      int incomplete,
      @Nullable RuntimeException problem,
      @Nullable RuntimeException warning) {}

  /** Warns of what somebody beside the index finds, too. */
  public void warnAlso(Supplier<@Nullable RuntimeException> warning) {
    others.add(warning);
  }

  /** How it does now. */
  public Health probe(Caller caller) {
    caller.need(Operation.PROBE);
    long applied = progress.applied();
    try {
      return health(store.lastSequence(), applied);
    } catch (UnavailableException e) {
      return new Health(Status.FAILING, 0, applied, 0, e, null);
    }
  }

  private Health health(long sequence, long applied) {
    RuntimeException failure = progress.failure();
    if (failure != null) {
      return new Health(Status.FAILING, sequence, applied, 0, failure, null);
    }
    if (!progress.isWhole()) {
      RejectedException damage = Refusal.of(Reason.UNAVAILABLE, "index-rebuilding").alone();
      return new Health(Status.REBUILDING, sequence, applied, 0, damage, null);
    }
    // It was asked first, so it can only be ahead of a store that was replaced.
    boolean ready =
        progress.isAnswering() && applied <= sequence && sequence - applied <= TOLERATED_LAG;
    Status status = ready ? Status.READY : Status.CATCHING_UP;
    return new Health(status, sequence, applied, progress.incomplete(), null, warning());
  }

  private @Nullable RuntimeException warning() {
    RuntimeException warning = progress.warning();
    for (Supplier<@Nullable RuntimeException> other : others) {
      warning = warning == null ? other.get() : warning;
    }
    return warning == null ? MeaningWarning.of(progress.incomplete()).orElse(null) : warning;
  }
}

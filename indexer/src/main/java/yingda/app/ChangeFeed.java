package yingda.app;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import yingda.document.ChangeFilter;
import yingda.document.DocumentStore;
import yingda.document.LoggedChange;
import yingda.indexing.Progress;

/**
 * The change log as it grows: a change is told when it can be found, whoever made it, also another
 * process. Safe for concurrent use.
 */
public final class ChangeFeed {
  private final DocumentStore store;
  private final Progress progress;

  public ChangeFeed(DocumentStore store, Progress progress) {
    this.store = store;
    this.progress = progress;
  }

  /**
   * What came.
   *
   * @param next the filter for what comes behind
   */
  public record News(List<LoggedChange> changes, ChangeFilter next) {}

  /** Everything up to this sequence can be found. */
  public long applied(Caller caller) {
    caller.need(Operation.READ_CHANGES);
    return progress.applied();
  }

  /**
   * Waits for what a filter lets through.
   *
   * @return empty if nothing came in time
   */
  public Optional<News> await(Caller caller, ChangeFilter filter, Duration patience) {
    caller.need(Operation.READ_CHANGES);
    ChangeFilter seen = caller.within(filter);
    return progress.awaitApplied(filter.after() + 1, patience)
        ? Optional.of(news(seen))
        : Optional.empty();
  }

  private News news(ChangeFilter filter) {
    // Asked before the log is read: what comes in between is sent next time.
    long applied = progress.applied();
    List<LoggedChange> changes =
        store.changes(filter).stream()
            .filter(logged -> logged.change().sequence() <= applied)
            .toList();
    boolean more = changes.size() == filter.limit();
    long last = more ? changes.getLast().change().sequence() : applied;
    return new News(changes, filter.after(last));
  }
}

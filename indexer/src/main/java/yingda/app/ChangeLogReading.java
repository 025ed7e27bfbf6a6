package yingda.app;

import java.util.List;
import java.util.function.Consumer;
import yingda.document.ChangeFilter;
import yingda.document.DocumentStore;
import yingda.document.LoggedChange;

/** The change log. Safe for concurrent use. */
public final class ChangeLogReading {
  private final DocumentStore store;

  public ChangeLogReading(DocumentStore store) {
    this.store = store;
  }

  /**
   * A page of the log.
   *
   * @param last the highest sequence there is
   */
  public record LogPage(List<LoggedChange> changes, long last) {}

  /** What a filter lets through. */
  public LogPage page(Caller caller, ChangeFilter filter) {
    caller.need(Operation.READ_CHANGES);
    List<LoggedChange> changes = store.changes(caller.within(filter));
    // Read behind the page, so it is never below the last change shown.
    return new LogPage(changes, store.lastSequence());
  }

  /** All that a filter lets through, one change after the other. */
  public void forEach(Caller caller, ChangeFilter filter, Consumer<LoggedChange> changes) {
    caller.need(Operation.READ_CHANGES);
    store.forEachChange(caller.within(filter), changes);
  }
}

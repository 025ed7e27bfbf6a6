package yingda.document;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the log tells about how documents are kept. Safe for concurrent use. */
public interface UpdateLog {
  /** The changes that a filter lets through, in order. */
  List<LoggedChange> changes(ChangeFilter filter);

  /** Hands on all of them to the end, as many at a time as the filter's limit. */
  default void forEachChange(ChangeFilter filter, Consumer<LoggedChange> action) {
    List<LoggedChange> page = changes(filter);
    while (!page.isEmpty()) {
      page.forEach(action);
      page = changes(filter.after(page.getLast().change().sequence()));
    }
  }

  /**
   * Where the import ends that filled an empty base when the service first started: 0 if there was
   * none, past all sequences while nothing followed. It is no update, as nobody did anything, so
   * none of the counts here has it.
   */
  long begun();

  /**
   * How each document was kept that is published at an instant, by id.
   *
   * @param from the begin of the time in which updates are counted
   * @param until its end, and the instant
   * @param product only documents about it, null for all
   */
  List<MaintenanceStatistics> upkept(Instant from, Instant until, @Nullable String product);

  /** The same without counts, of those only that have to be looked at again and again. */
  List<MaintenanceStatistics> reviewed(Instant at);

  /**
   * How many changes of each kind readers got in a time: publications by when they begin.
   *
   * @param product only of documents about it, null for all
   */
  Map<ChangeKind, Integer> seen(Instant from, Instant until, @Nullable String product);

  /**
   * What each author did of that, by name.
   *
   * @param product only of documents about it, null for all
   */
  List<Authored> authored(Instant from, Instant until, @Nullable String product);

  /**
   * How many documents are published at an instant.
   *
   * @param product only documents about it, null for all
   */
  int published(Instant at, @Nullable String product);

  /**
   * For each publication in a time that began as a draft, how long it took from the first draft on.
   * Drafts older than a hundred days are passed over.
   */
  List<Duration> draftTimes(Instant from, Instant until);
}

package yingda.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.comparison.DocumentComparer;
import yingda.comparison.EntryChange;
import yingda.comparison.EntryDifference;
import yingda.document.Audience;
import yingda.document.Change;
import yingda.document.ChangeFilter;
import yingda.document.ChangeKind;
import yingda.document.DocumentStore;
import yingda.document.Entry;
import yingda.document.HomeZone;
import yingda.document.LoggedChange;
import yingda.document.Period;
import yingda.document.ProductName;
import yingda.document.Revision;
import yingda.document.Scope;
import yingda.document.Signature;
import yingda.document.Timeline;
import yingda.reports.ChangeQuestion;
import yingda.search.Question;

/**
 * What readers get otherwise than before, old beside new: 上周以来X100有什么变化. Drafts and what is only
 * planned are never told, nor is what the caller may not see. Safe for concurrent use.
 */
public final class ChangeAnswering {
  /** What is asked about where no time is said. */
  private static final Duration LATELY = Duration.ofDays(7);

  /** Documents whose time lines are read at most; an import touches hundreds of thousands. */
  private static final int MOST_READ = 2_000;

  private static final int PAGE = 500;

  /** As long as a first import takes at most; what its author adds later is a change. */
  private static final Duration BEGINNING = Duration.ofHours(1);

  private final DocumentStore store;
  private final DocumentComparer comparer;
  private final AnswerModes modes;
  private final Clock clock;

  ChangeAnswering(DocumentStore store, DocumentComparer comparer, AnswerModes modes, Clock clock) {
    this.store = store;
    this.comparer = comparer;
    this.modes = modes;
    this.clock = clock;
  }

  /**
   * What is asked for.
   *
   * @param since the first instant, null for a week ago
   * @param product of it and of none, null for all
   * @param channel for which it is asked: only agents see what is internal
   * @param limit at most so many changes
   */
  public record Asked(
      @Nullable Instant since, @Nullable String product, @Nullable String channel, int limit) {}

  /**
   * The changes, the newest first.
   *
   * @param until the first instant behind them
   * @param product that they are about, null if it may be any
   * @param begun when the knowledge base began, if that was then: what it began with is no change;
   *     else null
   * @param isMore whether there are more than were asked for
   */
  public record Told(
      Instant since,
      Instant until,
      @Nullable String product,
      @Nullable Instant begun,
      List<ChangedDocument> changes,
      boolean isMore) {
    public Told {
      changes = List.copyOf(changes);
    }
  }

  /** What is told: by whom it may be seen, and of which time. */
  private record Window(
      Caller caller,
      @Nullable String channel,
      @Nullable String product,
      boolean general,
      Instant since,
      Instant until) {
    boolean sees(Scope scope) {
      boolean isAsked =
          product == null
              || (general && scope.product() == null)
              || ProductName.same(product, scope.product());
      return isAsked
          && caller.sees(scope.product())
          && caller.through(channel).mayRead(scope.audience());
    }

    boolean has(@Nullable Instant instant) {
      return instant != null && !instant.isBefore(since) && instant.isBefore(until);
    }
  }

  /**
   * Answers the question what has changed.
   *
   * @return empty if it is another question
   */
  public Optional<Told> answer(Caller caller, Question question, Asked asked) {
    caller.need(Operation.ASK_CHANGES);
    LocalDate today = LocalDate.ofInstant(clock.instant(), HomeZone.ID);
    List<String> products = store.products().stream().filter(caller::sees).toList();
    return ChangeQuestion.of(question.text(), products, today)
        .map(meant -> tell(window(caller, meant, asked), asked.limit()));
  }

  private Window window(Caller caller, ChangeQuestion meant, Asked asked) {
    Instant now = clock.instant();
    LocalDate until = meant.until();
    Instant end = until == null ? now : until.atStartOfDay(HomeZone.ID).toInstant();
    boolean isNamed = meant.product() != null;
    return new Window(
        caller,
        asked.channel(),
        isNamed ? meant.product() : product(caller, asked),
        !isNamed,
        meant.from().atStartOfDay(HomeZone.ID).toInstant(),
        end.isAfter(now) ? now.plusMillis(1) : until == null ? end.plusMillis(1) : end);
  }

  /** What has changed from an instant on. */
  public Told since(Caller caller, Asked asked) {
    caller.need(Operation.ASK_CHANGES);
    Instant now = clock.instant();
    Instant since = asked.since() == null ? now.minus(LATELY) : asked.since();
    return tell(
        new Window(caller, asked.channel(), product(caller, asked), true, since, now.plusMillis(1)),
        asked.limit());
  }

  private static @Nullable String product(Caller caller, Asked asked) {
    String product = asked.product();
    return product == null || product.isBlank() ? null : caller.about(product.strip());
  }

  private Told tell(Window window, int limit) {
    List<ChangedDocument> changes = new ArrayList<>();
    Change first = first(window);
    boolean isMore = false;
    for (String id : touched(window)) {
      if (changes.size() > limit) {
        isMore = true;
        break;
      }
      changes(id, window).stream()
          .filter(change -> first == null || !isOfTheBeginning(change, first))
          .forEach(changes::add);
    }
    changes.sort(Comparator.comparing(ChangedDocument::time).reversed());
    return new Told(
        window.since(),
        window.until(),
        window.product(),
        first == null ? null : first.time(),
        changes.subList(0, Math.min(limit, changes.size())),
        isMore || changes.size() > limit);
  }

  /** The first change there ever was, if it was in the time; else null. */
  private @Nullable Change first(Window window) {
    return store.changes(ChangeFilter.all(1)).stream()
        .map(LoggedChange::change)
        .filter(change -> window.has(change.time()))
        .findFirst()
        .orElse(null);
  }

  /** Whether it was brought in with the first document, as by a first import. */
  private static boolean isOfTheBeginning(ChangedDocument change, Change first) {
    return change.fate() == EntryChange.ADDED
        && change.revision().number() == 1
        && change.revision().signature().equals(first.signature())
        && change.time().isBefore(first.time().plus(BEGINNING));
  }

  /** Documents of which something was accepted or turned in the time, the last ones first. */
  private Set<String> touched(Window window) {
    Set<String> ids = new LinkedHashSet<>();
    store.turning(window.since().minusMillis(1), window.until()).stream()
        .map(Period::documentId)
        .forEach(ids::add);
    ChangeFilter filter =
        ChangeFilter.all(PAGE)
            .between(window.since(), window.until())
            .seenOnly()
            .before(Long.MAX_VALUE);
    List<LoggedChange> page = store.changes(filter);
    while (!page.isEmpty() && ids.size() < MOST_READ) {
      page.forEach(logged -> ids.add(logged.change().documentId()));
      page = store.changes(filter.before(page.getLast().change().sequence()));
    }
    return ids;
  }

  private List<ChangedDocument> changes(String id, Window window) {
    Timeline timeline = store.timeline(id);
    if (!window.caller().may(Permission.READ) && !isSeenNow(timeline, window)) {
      return List.of();
    }
    List<ChangedDocument> changes = new ArrayList<>();
    Period before = null;
    for (Period period : timeline.periods()) {
      boolean isOver = period.until() != null && !period.from().isBefore(period.until());
      if (isOver) {
        continue; // it never came in force
      }
      boolean isNext = before != null && period.from().equals(before.until());
      if (before != null && !isNext) {
        add(changes, before.until(), before, null, window);
      }
      add(changes, period.from(), isNext ? before : null, period, window);
      before = period;
    }
    if (before != null) {
      add(changes, before.until(), before, null, window);
    }
    return changes;
  }

  /** What is retired, expired or hidden meanwhile is not for whoever may not read that. */
  private boolean isSeenNow(Timeline timeline, Window window) {
    Instant now = clock.instant();
    return timeline
        .inForceAt(now)
        .filter(period -> revision(period, now, window) != null)
        .isPresent();
  }

  private void add(
      List<ChangedDocument> changes,
      @Nullable Instant time,
      @Nullable Period before,
      @Nullable Period after,
      Window window) {
    if (time == null || !window.has(time)) {
      return;
    }
    String id = Objects.requireNonNull(before == null ? after : before).documentId();
    Revision older = revision(before, time, window);
    Revision newer = revision(after, clock.instant(), window);
    Audience reader = window.caller().through(window.channel());
    List<EntryDifference> entries =
        differences(older, newer).stream()
            .filter(one -> modes.isGiven(reader, id, one.entry().anchor()))
            .toList();
    if (!entries.isEmpty()) {
      Signature signature = signature(newer, older, time, window.caller());
      changes.add(new ChangedDocument(time, older, newer, signature, entries));
    }
  }

  /** What a period shows to whoever asks, null for nothing. */
  private @Nullable Revision revision(@Nullable Period period, Instant at, Window window) {
    if (period == null || !window.sees(period.scope())) {
      return null;
    }
    Revision revision = Documents.revision(store, period.documentId(), period.revision());
    boolean isHidden =
        window.caller().confirmedOnly()
            && !revision.document().upkeep().isConfirmed(period.starts(), at);
    return isHidden ? null : revision;
  }

  private List<EntryDifference> differences(@Nullable Revision older, @Nullable Revision newer) {
    return ChangedDocument.read(comparer.compare(entries(older), entries(newer)));
  }

  private static List<Entry> entries(@Nullable Revision revision) {
    return revision == null ? List.of() : revision.document().entries();
  }

  /** How a document came about is for who may read that; what expired is nobody's doing. */
  private @Nullable Signature signature(
      @Nullable Revision newer, @Nullable Revision older, Instant time, Caller caller) {
    if (!caller.may(Permission.READ)) {
      return null;
    }
    if (newer != null) {
      return newer.signature();
    }
    return older == null
        ? null
        : store.history(older.document().id()).stream()
            .filter(one -> one.kind() == ChangeKind.RETIRED && one.time().equals(time))
            .findFirst()
            .map(Revision::signature)
            .orElse(null);
  }
}

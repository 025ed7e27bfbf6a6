package yingda.contract;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.document.Action;
import yingda.document.ChangeKind;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Lifecycle;
import yingda.document.Listing;
import yingda.document.Outcome;

/**
 * What a store should do, as simply as it can be said: a list of all revisions, and the numbers of
 * the changes whose plans were given up. What is published when is looked up in the whole list each
 * time: the publication that started last, of those accepted since the last retirement.
 */
public final class StoreModel {
  /** A revision, and the kind of the change that made it. */
  public record State(
      Document document,
      int revision,
      Lifecycle state,
      long sequence,
      Instant time,
      @Nullable Instant starts,
      ChangeKind kind) {
    public String id() {
      return document.id();
    }

    /** What became of it by itself. */
    Lifecycle stateAt(Instant instant) {
      if (starts == null || starts.isAfter(instant)) {
        return state;
      }
      Instant expires = document.validity().expires();
      boolean over = expires != null && !expires.isAfter(instant);
      return over ? Lifecycle.OUTDATED : Lifecycle.PUBLISHED;
    }

    /** Of a publication. */
    Instant start() {
      return Objects.requireNonNull(starts);
    }
  }

  final List<State> log = new ArrayList<>();
  private final Set<Long> givenUp = new HashSet<>();
  private final long before;
  private final Instant start;
  private Instant now;

  public StoreModel() {
    this(0, Instant.EPOCH);
  }

  /**
   * A model of what comes behind other changes.
   *
   * @param before how many there are
   * @param start the time of the last one
   */
  public StoreModel(long before, Instant start) {
    this.before = before;
    this.start = start;
    this.now = start;
  }

  /** The outcomes, or null if an edit is rejected; then nothing has changed. */
  @Nullable
  public List<Outcome> append(List<Edit> edits, Instant clock) {
    Instant timeBefore = now;
    Set<Long> givenUpBefore = Set.copyOf(givenUp);
    int logged = log.size();
    now = clock.isAfter(lastTime()) ? clock : lastTime();
    List<Outcome> outcomes = new ArrayList<>();
    for (Edit edit : edits) {
      Outcome outcome = append(edit);
      if (outcome == null) {
        log.subList(logged, log.size()).clear();
        givenUp.retainAll(givenUpBefore);
        now = timeBefore;
        return null;
      }
      outcomes.add(outcome);
    }
    return outcomes;
  }

  private Instant lastTime() {
    return log.isEmpty() ? start : log.getLast().time();
  }

  private @Nullable Outcome append(Edit edit) {
    String id = edit.documentId();
    State newest = newest(id).orElse(null);
    int expected = edit.expectedRevision();
    boolean absent = newest == null || newest.state() == Lifecycle.RETIRED;
    if ((expected == Edit.ABSENT && !absent)
        || (expected > 0 && (newest == null || newest.revision() != expected))) {
      return null;
    }
    if (newest == null) {
      return edit.document() == null ? null : bring(edit, null);
    }
    return switch (edit.action()) {
      case PUBLISH -> edit.document() == null ? approve(edit, newest) : bring(edit, newest);
      case DRAFT -> bring(edit, newest);
      case SUBMIT ->
          switch (newest.state()) {
            case DRAFT -> add(newest.document(), Lifecycle.IN_REVIEW, null, ChangeKind.SUBMITTED);
            case IN_REVIEW -> unchanged(newest);
            default -> null;
          };
      case RETURN -> giveBack(newest);
      case DISCARD ->
          newest.state() == Lifecycle.RETIRED || isLive(id) || retirement(id, Instant.MAX) > 0
              ? null
              : add(newest.document(), Lifecycle.RETIRED, null, ChangeKind.RETURNED);
      case RETIRE -> newest.state() == Lifecycle.RETIRED ? unchanged(newest) : retire(newest);
      case RESTORE ->
          newest.state() == Lifecycle.RETIRED
              ? add(newest.document(), Lifecycle.PUBLISHED, now, ChangeKind.RESTORED)
              : null;
      case VERIFY ->
          isPublishedNow(newest)
              ? add(newest.document(), Lifecycle.PUBLISHED, now, ChangeKind.VERIFIED)
              : null;
    };
  }

  private Outcome bring(Edit edit, @Nullable State newest) {
    Document document = Objects.requireNonNull(edit.document());
    boolean draft = edit.action() == Action.DRAFT;
    if (newest != null && isKnown(edit, document, newest)) {
      return unchanged(newest);
    }
    return draft
        ? add(document, Lifecycle.DRAFT, null, ChangeKind.DRAFTED)
        : publish(document, edit.at());
  }

  private boolean isKnown(Edit edit, Document document, State newest) {
    boolean same = newest.document().equals(document);
    if (edit.action() == Action.DRAFT) {
      return same && (newest.state() == Lifecycle.DRAFT || isPublishedNow(newest));
    }
    if (edit.expectedRevision() != Edit.ANY) {
      boolean later = edit.at() != null && edit.at().isAfter(now);
      return same && !later && isPublishedNow(newest);
    }
    List<State> standing = new ArrayList<>(planned(newest.id()));
    published(newest.id(), now).ifPresent(standing::add);
    return standing.stream().anyMatch(state -> state.document().equals(document));
  }

  private @Nullable Outcome approve(Edit edit, State newest) {
    boolean later = edit.at() != null && edit.at().isAfter(now);
    if (newest.state() == Lifecycle.RETIRED || (isPublishedNow(newest) && later)) {
      return null;
    }
    return isPublishedNow(newest) ? unchanged(newest) : publish(newest.document(), edit.at());
  }

  private Outcome publish(Document document, @Nullable Instant at) {
    String id = document.id();
    boolean wasRetired = retirement(id, Instant.MAX) > 0;
    ChangeKind kind =
        isLive(id) ? ChangeKind.CHANGED : wasRetired ? ChangeKind.RESTORED : ChangeKind.ADDED;
    newest(id)
        .filter(newest -> newest.document().equals(document) && planned(id).contains(newest))
        .ifPresent(moved -> givenUp.add(moved.sequence()));
    planned(id).stream()
        .filter(replaced -> replaced.start().equals(at))
        .forEach(replaced -> givenUp.add(replaced.sequence()));
    return at != null && at.isAfter(now)
        ? add(document, Lifecycle.SCHEDULED, at, ChangeKind.SCHEDULED)
        : add(document, Lifecycle.PUBLISHED, now, kind);
  }

  private @Nullable Outcome giveBack(State newest) {
    if (newest.state() == Lifecycle.IN_REVIEW) {
      return add(newest.document(), Lifecycle.DRAFT, null, ChangeKind.RETURNED);
    }
    List<State> planned = planned(newest.id());
    if (planned.isEmpty()) {
      return null;
    }
    planned.forEach(state -> givenUp.add(state.sequence()));
    Document kept =
        newest.state() == Lifecycle.DRAFT ? newest.document() : planned.getLast().document();
    return add(kept, Lifecycle.DRAFT, null, ChangeKind.RETURNED);
  }

  private Outcome retire(State newest) {
    List<State> planned = planned(newest.id());
    State seen =
        published(newest.id(), now).orElse(planned.isEmpty() ? newest : planned.getFirst());
    return add(seen.document(), Lifecycle.RETIRED, null, ChangeKind.RETIRED);
  }

  private Outcome add(
      Document document, Lifecycle state, @Nullable Instant starts, ChangeKind kind) {
    int revision = newest(document.id()).map(State::revision).orElse(0) + 1;
    long sequence = before + log.size() + 1;
    log.add(new State(document, revision, state, sequence, now, starts, kind));
    return new Outcome(document.id(), revision, sequence, kind);
  }

  private static Outcome unchanged(State newest) {
    return new Outcome(newest.id(), newest.revision(), newest.sequence(), null);
  }

  private boolean isPublishedNow(State newest) {
    return published(newest.id(), now).filter(newest::equals).isPresent();
  }

  /** Whether something was published, or is planned, since the last retirement. */
  private boolean isLive(String id) {
    return publications(id).stream()
        .anyMatch(state -> state.sequence() > retirement(id, Instant.MAX));
  }

  /** What will be published one after the other, from now on. */
  private List<State> planned(String id) {
    return planned(id, now);
  }

  private List<State> planned(String id, Instant instant) {
    return publications(id).stream()
        .filter(state -> state.start().isAfter(instant))
        .filter(state -> published(id, state.start()).filter(state::equals).isPresent())
        .sorted(comparing(State::start))
        .toList();
  }

  /** The published revision at an instant. */
  public Optional<State> published(String id, Instant instant) {
    long retired = retirement(id, instant);
    return publications(id).stream()
        .filter(state -> !state.start().isAfter(instant) && state.sequence() > retired)
        .max(comparing(State::start).thenComparingLong(State::sequence));
  }

  private List<State> publications(String id) {
    return history(id).stream()
        .filter(state -> state.starts() != null && !givenUp.contains(state.sequence()))
        .toList();
  }

  /** The sequence of the last retirement up to an instant. */
  private long retirement(String id, Instant instant) {
    return history(id).stream()
        .filter(state -> state.kind() == ChangeKind.RETIRED && !state.time().isAfter(instant))
        .mapToLong(State::sequence)
        .max()
        .orElse(0);
  }

  List<State> history(String id) {
    return log.stream().filter(state -> state.id().equals(id)).toList();
  }

  Optional<State> newest(String id) {
    List<State> history = history(id);
    return history.isEmpty() ? Optional.empty() : Optional.of(history.getLast());
  }

  List<State> page(Listing listing, Instant clock) {
    Map<String, State> found = new HashMap<>();
    Instant at = listing.publishedAt();
    Instant now = notBeforeTheLog(clock);
    for (State state : log) {
      Optional<State> wanted =
          at == null ? worked(state.id(), listing, now) : published(state.id(), at);
      wanted.ifPresent(chosen -> found.put(chosen.id(), chosen));
    }
    return found.values().stream()
        .filter(state -> state.id().startsWith(listing.prefix()))
        .filter(state -> state.id().compareTo(listing.afterId()) > 0)
        .filter(state -> listing.states().contains(at == null ? state.stateAt(now) : state.state()))
        .filter(state -> listing.kind() == null || state.document().kind() == listing.kind())
        .sorted(comparing(State::id))
        .limit(listing.limit())
        .toList();
  }

  /** The newest one, or what comes next beneath it if only that is in a state that is listed. */
  private Optional<State> worked(String id, Listing listing, Instant instant) {
    return newest(id)
        .filter(state -> listing.states().contains(state.stateAt(instant)))
        .or(() -> planned(id, instant).stream().findFirst());
  }

  /** A clock may be behind the last change, the present is not. */
  private Instant notBeforeTheLog(Instant clock) {
    return log.isEmpty() || clock.isAfter(log.getLast().time()) ? clock : log.getLast().time();
  }
}

package yingda.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import yingda.document.Entry;
import yingda.search.EarlierTurns;
import yingda.usage.Erasure;
import yingda.usage.FeedbackEvent;
import yingda.usage.Verdict;

/**
 * Remembers conversations that have an id for half an hour, so that what was said need not be sent
 * again: in memory only, and of too many those that were silent longest are forgotten. Each key has
 * its own. Safe for concurrent use.
 */
public final class Conversations {
  static final Duration KEPT = Duration.ofMinutes(30);

  private static final int MOST = 10_000;
  private static final long MOST_CHARACTERS = 4_000_000;

  private final Clock clock;

  /** The one that was silent longest first. */
  private final Map<Name, Kept> kept = new LinkedHashMap<>();

  private long characters;

  public Conversations(Clock clock) {
    this.clock = clock;
  }

  private record Name(@Nullable Long key, String id) {}

  private record Kept(EarlierTurns turns, Instant last) {}

  /**
   * What was said in one of a caller's.
   *
   * @param id null for none
   */
  synchronized EarlierTurns of(Caller caller, @Nullable String id) {
    forget();
    Kept known = id == null ? null : kept.get(new Name(caller.key(), id));
    return known == null ? EarlierTurns.NONE : known.turns();
  }

  /** Goes on with one of a caller's. */
  synchronized void goOn(Caller caller, @Nullable String id, UnaryOperator<EarlierTurns> next) {
    if (id != null) {
      put(new Name(caller.key(), id), next.apply(of(caller, id)));
      forget();
    }
  }

  /** What is said of a reply, wherever it was given. */
  synchronized void judged(Caller caller, FeedbackEvent event) {
    boolean isHelpful = event.verdict() == Verdict.HELPFUL;
    if (isHelpful || event.verdict() == Verdict.UNHELPFUL) {
      String address = Entry.address(event.documentId(), event.anchor());
      kept.replaceAll(
          (name, one) ->
              Objects.equals(name.key(), caller.key()) && one.turns().has(event.queryId())
                  ? new Kept(one.turns().judged(address, isHelpful), one.last())
                  : one);
    }
  }

  /** Forgets those whose words are erased; of a key all, whose it ever was. */
  synchronized void forget(Erasure erasure) {
    kept.entrySet().removeIf(one -> isMeant(erasure, one.getKey().id(), one.getValue().turns()));
    characters = kept.values().stream().mapToLong(one -> one.turns().characters()).sum();
  }

  private static boolean isMeant(Erasure erasure, String id, EarlierTurns turns) {
    if (erasure.conversation() != null) {
      return id.equals(erasure.conversation());
    }
    if (erasure.queryId() != null) {
      return turns.has(erasure.queryId());
    }
    return erasure.text() == null
        || turns.questions().stream()
            .anyMatch(said -> erasure.needles().stream().anyMatch(said.text()::contains));
  }

  private void put(Name name, EarlierTurns turns) {
    Kept former = kept.remove(name);
    characters += turns.characters() - (former == null ? 0 : former.turns().characters());
    kept.put(name, new Kept(turns, clock.instant()));
  }

  private void forget() {
    Instant oldest = clock.instant().minus(KEPT);
    Iterator<Kept> silent = kept.values().iterator();
    while (silent.hasNext()) {
      Kept one = silent.next();
      boolean isTooMuch = kept.size() > MOST || characters > MOST_CHARACTERS;
      if (!isTooMuch && one.last().isAfter(oldest)) {
        return;
      }
      characters -= one.turns().characters();
      silent.remove();
    }
  }
}

package yingda.document;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which revision of one document is published when: its past, and what is planned. It follows from
 * the log alone, so no timer has to fire and no service has to run when a period begins or ends.
 *
 * <p>Each publication is a period from its start on. One in between ends the earlier period early
 * and leaves the later ones as they were planned; of two with the same start the one approved later
 * stays. A retirement ends the period of its time and cancels all later ones.
 *
 * <pre>{@code
 * A published at 1, B scheduled for 9, A' published at 5:   [1,5) A   [5,9) A'   [9,) B
 * }</pre>
 *
 * @param periods by start, without overlaps; only the last may have no end
 */
public record Timeline(List<Period> periods) {
  public static final Timeline EMPTY = new Timeline(List.of());

  public Timeline {
    periods = List.copyOf(periods);
  }

  /** The period an instant lies in. */
  public Optional<Period> at(Instant instant) {
    return periods.stream().filter(period -> period.includes(instant)).findFirst();
  }

  /** What is in force at an instant. */
  public Optional<Period> inForceAt(Instant instant) {
    return at(instant).filter(period -> period.isInForceAt(instant));
  }

  /** What is planned at an instant: the periods that start later. */
  public List<Period> after(Instant instant) {
    return periods.stream().filter(period -> period.starts().isAfter(instant)).toList();
  }

  /** The period without an end: there is one unless the document is retired, or never was there. */
  public Optional<Period> last() {
    return periods.stream().filter(period -> period.ends() == null).findFirst();
  }

  /** The last instant up to one when something came in force or ended, or the least there is. */
  public Instant lastTurn(Instant instant) {
    Instant last = Instant.MIN;
    for (Period period : periods) {
      last = laterTurn(last, period.from(), instant);
      last = laterTurn(last, period.until(), instant);
    }
    return last;
  }

  private static Instant laterTurn(Instant last, @Nullable Instant turn, Instant instant) {
    return turn == null || turn.isAfter(instant) || turn.isBefore(last) ? last : turn;
  }

  /** With one more publication. Its start must not lie in the past. */
  public Timeline with(Period published) {
    List<Period> next = new ArrayList<>();
    Instant ends = null;
    for (Period period : periods) {
      if (period.includes(published.starts())) {
        ends = period.ends();
        if (period.starts().isBefore(published.starts())) {
          next.add(period.ending(published.starts()));
        }
      } else {
        next.add(period);
        if (ends == null && period.starts().isAfter(published.starts())) {
          ends = period.starts();
        }
      }
    }
    next.add(published.ending(ends));
    next.sort(Comparator.comparing(Period::starts));
    return new Timeline(next);
  }

  /** Without what a revision was planned for; the period before it goes on instead. */
  public Timeline without(Period planned) {
    List<Period> next = new ArrayList<>();
    for (Period period : periods) {
      if (planned.starts().equals(period.ends())) {
        next.add(period.ending(planned.ends()));
      } else if (!period.equals(planned)) {
        next.add(period);
      }
    }
    return new Timeline(next);
  }

  /** Without all that is planned at an instant; what is published then stays so. */
  public Timeline cancelledAt(Instant instant) {
    return upTo(instant, null);
  }

  /** Retired at an instant: nothing is published from then on. */
  public Timeline retiredAt(Instant instant) {
    return upTo(instant, instant);
  }

  /** Without what has ended at an instant. */
  public Timeline unendedAt(Instant instant) {
    return new Timeline(periods.stream().filter(period -> period.endsAfter(instant)).toList());
  }

  /** What is planned here at an instant and no longer in the next one, ending with that instant. */
  public List<Period> givenUp(Timeline next, Instant instant) {
    Set<Long> kept = next.periods.stream().map(Period::sequence).collect(toSet());
    return after(instant).stream()
        .filter(plan -> !kept.contains(plan.sequence()))
        .map(plan -> plan.ending(instant))
        .toList();
  }

  private Timeline upTo(Instant instant, @Nullable Instant end) {
    List<Period> next = new ArrayList<>();
    for (Period period : periods) {
      if (!period.endsAfter(instant)) {
        next.add(period);
      } else if (period.includes(instant) && !period.starts().equals(end)) {
        next.add(period.ending(end));
      }
    }
    return new Timeline(next);
  }
}

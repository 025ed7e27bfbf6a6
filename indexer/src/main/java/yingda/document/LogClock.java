package yingda.document;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that is never before the last change of a log. A machine whose clock was ahead for a
 * while has dated changes into the future, and all later ones no earlier; what has just been
 * written would not be there now. Safe for concurrent use.
 */
public final class LogClock extends Clock {
  private final ChangeLog log;
  private final Clock clock;
  private final StoreCircuitBreaker breaker = new StoreCircuitBreaker();
  private volatile Instant last = Instant.MIN;

  public LogClock(ChangeLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  @Override
  public Instant instant() {
    Instant now = clock.instant();
    Instant change = lastChange();
    return change.isAfter(now) ? change : now;
  }

  /** Questions are answered from the index even where the log can't be read. */
  private Instant lastChange() {
    try {
      Instant read = breaker.ask(log::lastTime);
      last = read;
      return read;
    } catch (UnavailableException e) {
      return last;
    }
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("instants only");
  }
}

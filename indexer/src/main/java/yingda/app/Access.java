package yingda.app;

import java.time.Clock;
import java.time.Duration;
import yingda.access.AccessStore;

/**
 * Who comes in, by what, and what is kept of it.
 *
 * @param authentication tells who sends a request
 * @param signingIn lets people in by a browser
 * @param journal keeps what was done
 */
public record Access(
    AccessStore store, Authentication authentication, SigningIn signingIn, AccessJournal journal)
    implements AutoCloseable {
  /** How long what was done is kept, unless it is said. */
  public static final Duration KEPT = Duration.ofDays(365);

  /**
   * Over a store, which it closes.
   *
   * @param retention how long what was done is kept
   */
  public static Access over(AccessStore store, Duration retention, Clock clock) {
    Authentication authentication = new Authentication(store, clock);
    return new Access(
        store,
        authentication,
        new SigningIn(store, authentication, clock),
        new AccessJournal(store, retention, clock));
  }

  @Override
  public void close() {
    try (store) {
      journal.close();
    }
  }
}

package yingda.app;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yingda.access.RandomToken;
import yingda.access.SignInAttempt;

/**
 * Those who are on their way to an identity provider. Each comes back once, in the browser that
 * went, in time. Safe for concurrent use.
 */
final class SignInAttempts {
  /** To find a telephone with a second factor takes some minutes. */
  static final Duration LASTS = Duration.ofMinutes(10);

  /** Whoever begins more than these pushes out the oldest. */
  private static final int MOST = 10_000;

  private final Clock clock;

  private final Map<String, Pending> pending =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pending> eldest) {
          return size() > MOST;
        }
      };

  SignInAttempts(Clock clock) {
    this.clock = clock;
  }

  /**
   * One who is on the way.
   *
   * @param browser what only the browser that went has
   * @param back the page that was wanted
   */
  record Pending(SignInAttempt attempt, String browser, String back, Instant ends) {}

  /** Begins. */
  synchronized Pending begin(SignInAttempt attempt, String back) {
    Pending begun = new Pending(attempt, RandomToken.next(), back, clock.instant().plus(LASTS));
    pending.put(attempt.state(), begun);
    return begun;
  }

  /** Ends; empty if it is over, or was begun in another browser. */
  synchronized Optional<Pending> end(@Nullable String state, @Nullable String browser) {
    if (state == null || browser == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(pending.remove(state))
        .filter(one -> clock.instant().isBefore(one.ends()))
        .filter(
            one ->
                MessageDigest.isEqual(
                    one.browser().getBytes(US_ASCII), browser.getBytes(US_ASCII)));
  }
}

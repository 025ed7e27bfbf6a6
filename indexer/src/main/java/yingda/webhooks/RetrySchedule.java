package yingda.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When what was not heard is sent again: by the specification, over three days, each wait up to a
 * tenth longer, so that not all come at once to a receiver that is back.
 */
final class RetrySchedule {
  private static final double JITTER = 0.1;

  /** Behind the first attempt, the second... */
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  /** How often a message is sent at most. */
  static final int ATTEMPTS = WAITS.size() + 1;

  private final RandomGenerator random;

  RetrySchedule(RandomGenerator random) {
    this.random = random;
  }

  /**
   * When it is sent again.
   *
   * @param attempts how often it was sent
   * @return empty if it is given up
   */
  Optional<Instant> next(int attempts, Instant now) {
    if (attempts >= ATTEMPTS) {
      return Optional.empty();
    }
    Duration wait = WAITS.get(attempts - 1);
    long jitter = (long) (wait.toMillis() * JITTER * random.nextDouble());
    return Optional.of(now.plus(wait).plusMillis(jitter));
  }
}

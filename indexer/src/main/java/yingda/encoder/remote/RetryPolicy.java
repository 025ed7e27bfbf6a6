package yingda.encoder.remote;

import java.time.Duration;

/**
 * How long an endpoint is waited for.
 *
 * @param timeout of one attempt, until the whole answer is there
 * @param attempts how many in all, from 1
 * @param pause before the second attempt; doubled before each further one
 */
record RetryPolicy(Duration timeout, int attempts, Duration pause) {
  /** Somebody waits for the answer. */
  static final RetryPolicy FOR_QUESTION =
      new RetryPolicy(Duration.ofSeconds(2), 2, Duration.ofMillis(100));

  /** Nobody waits; what is over within a quarter of a minute does not hold up the index. */
  static final RetryPolicy FOR_BATCH =
      new RetryPolicy(Duration.ofMinutes(1), 5, Duration.ofSeconds(1));

  /**
   * @param attempt the one that failed, from 1
   */
  Duration pauseAfter(int attempt) {
    return pause.multipliedBy(1L << (attempt - 1));
  }
}

package yingda.chat;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How patient a long connection is.
 *
 * @param ping after so long it is asked whether the other end is there
 * @param silence a connection without a frame for so long is dead
 * @param first pause before another attempt, which doubles
 * @param most longest pause
 */
record Pacing(Duration ping, Duration silence, Duration first, Duration most) {
  static final Pacing DEFAULT =
      new Pacing(
          Duration.ofSeconds(20),
          Duration.ofSeconds(60),
          Duration.ofSeconds(1),
          Duration.ofMinutes(1));

  private static final int MOST_DOUBLINGS = 20;

  /**
   * Half of it is left to chance, so that many do not come back at once.
   *
   * @param failures so many in a row, from 1 on
   */
  Duration pause(int failures, RandomGenerator random) {
    long doubled = first.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
    long bounded = Math.min(doubled, most.toMillis());
    return Duration.ofMillis(bounded / 2 + random.nextLong(bounded / 2 + 1));
  }
}

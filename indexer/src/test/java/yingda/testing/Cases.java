package yingda.testing;

import java.util.Random;

/**
 * How many random cases a test tries, and from which seed: few in a build, many with {@code mvn
 * -Pfaults verify}.
 */
public final class Cases {
  private Cases() {}

  /**
   * @param name set by {@code -Dyingda.NAME=}, or else few
   */
  public static int of(String name, int few) {
    return Integer.getInteger("yingda." + name, few);
  }

  /** Set by {@code -Dyingda.seed=}, or else another each time; printed, so that it can be set. */
  public static long seed(Object test) {
    long seed = Long.getLong("yingda.seed", new Random().nextInt(1_000_000));
    System.out.println(test.getClass().getSimpleName() + ": -Dyingda.seed=" + seed);
    return seed;
  }
}

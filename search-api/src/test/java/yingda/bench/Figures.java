package yingda.bench;

import java.util.Locale;

/** Prints the figures of README, one a line. */
public final class Figures {
  private Figures() {}

  /** What was done, and what came of it. */
  public static void say(String what, Object figure) {
    System.out.println(what + ": " + figure);
  }

  /** What was done, and how long it took since then. */
  static void sayTime(String what, long startNanos) {
    sayTime(what, startNanos, System.nanoTime());
  }

  static void sayTime(String what, long startNanos, long endNanos) {
    say(what, String.format(Locale.ROOT, "%.1f s", (endNanos - startNanos) / 1e9));
  }
}

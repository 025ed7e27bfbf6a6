package yingda.backup;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tells people who wait how far it is: each step, and within one every few seconds. */
final class Pace {
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final Consumer<String> lines;
  private long told = System.nanoTime();

  Pace(Consumer<String> lines) {
    this.lines = lines;
  }

  void step(String line) {
    told = System.nanoTime();
    lines.accept(line);
  }

  /** Tells it if nothing was told for a while. */
  void within(Supplier<String> line) {
    if (System.nanoTime() - told > EVERY.toNanos()) {
      step(line.get());
    }
  }
}

package yingda.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How long is waited before another attempt. */
class PacingTest {
  @Test
  void thePauseDoublesUpToItsBoundAndHalfOfItIsChance() {
    Random random = new Random(1);
    for (int failures = 1; failures < 100; failures++) {
      long whole = Math.min(1_000L << Math.min(failures - 1, 20), 60_000);
      assertThat(Pacing.DEFAULT.pause(failures, random))
          .isBetween(Duration.ofMillis(whole / 2), Duration.ofMillis(whole));
    }
  }
}

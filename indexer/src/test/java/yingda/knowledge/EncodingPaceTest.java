package yingda.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class EncodingPaceTest {
  private final EncodingPace pace = new EncodingPace();

  @Test
  void stepsGrowWhileTheyAreShort() {
    assertThat(pace.entries()).isEqualTo(32);
    pace.took(Duration.ofMillis(200));
    assertThat(pace.entries()).isEqualTo(64);
    pace.took(Duration.ofSeconds(2));
    assertThat(pace.entries()).isEqualTo(64);
    for (int i = 0; i < 10; i++) {
      pace.took(Duration.ofMillis(200));
    }
    assertThat(pace.entries()).isEqualTo(1_000);
  }

  @Test
  void stepsShrinkWhileTheyAreLong() {
    pace.took(Duration.ofMillis(200));
    pace.took(Duration.ofSeconds(30));
    pace.took(Duration.ofSeconds(30));
    assertThat(pace.entries()).isEqualTo(32);
  }
}

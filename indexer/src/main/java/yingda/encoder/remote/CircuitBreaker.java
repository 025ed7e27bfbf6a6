package yingda.encoder.remote;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import yingda.document.Refusal;
import yingda.document.RejectedException.Reason;
import yingda.encoder.EncodingException;

/** Whether the endpoint failed just now. Safe for concurrent use. */
final class CircuitBreaker {
  private static final Duration LENGTH = Duration.ofSeconds(10);

  private final InstantSource clock;
  private volatile Instant end = Instant.MIN;

  CircuitBreaker(InstantSource clock) {
    this.clock = clock;
  }

  void begin() {
    end = clock.instant().plus(LENGTH);
  }

  /**
   * @throws EncodingException if it did
   */
  void check() {
    if (clock.instant().isBefore(end)) {
      throw new EncodingException(
          Refusal.of(Reason.UNAVAILABLE, "endpoint-paused").with("end", end).alone());
    }
  }
}

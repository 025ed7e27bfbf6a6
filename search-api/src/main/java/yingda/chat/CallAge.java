package yingda.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;

/** How old a call of a platform may be. */
final class CallAge {
  /** An older call, or one from so far ahead, is none of the platform's own. */
  private static final Duration VALID = Duration.ofHours(1);

  private CallAge() {}

  /**
   * @param sent when the platform says that it called
   * @param field that says so
   * @throws RejectedException UNAUTHENTICATED if that is too far from now
   */
  static void check(Instant sent, String field, Clock clock) {
    if (Duration.between(sent, clock.instant()).abs().compareTo(VALID) > 0) {
      throw Refusal.of(Reason.UNAUTHENTICATED, "chat-old-call").at(field);
    }
  }
}

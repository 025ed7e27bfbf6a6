package yingda.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yingda.document.Term;

/**
 * How a long connection does.
 *
 * @param platform in a word
 * @param isOpen whether messages come in
 * @param isOver whether it is not tried again
 * @param openings how often it was opened
 * @param lastFrame when anything came in, null if nothing ever did
 * @param problem why it is not open, null if it is or was not tried yet
 */
public record ConnectionState(
    String platform,
    boolean isOpen,
    boolean isOver,
    long openings,
    @Nullable Instant lastFrame,
    @Nullable Term problem) {
  static ConnectionState before(String platform) {
    return new ConnectionState(platform, false, false, 0, null, null);
  }

  /** How often it was opened again. */
  public long reconnects() {
    return Math.max(0, openings - 1);
  }

  ConnectionState opened(Instant now) {
    return new ConnectionState(platform, true, false, openings + 1, now, null);
  }

  ConnectionState heard(Instant now) {
    return new ConnectionState(platform, isOpen, isOver, openings, now, problem);
  }

  ConnectionState lost(Term why, boolean forGood) {
    return new ConnectionState(platform, false, forGood, openings, lastFrame, why);
  }
}

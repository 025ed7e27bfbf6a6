package yingda.access;

import java.time.Instant;

/**
 * Somebody who signed in in a browser.
 *
 * @param key the number of the key; once that lets nobody in, neither does the session
 */
public record Session(SecretHash hash, long key, Instant began, Instant ends) {
  /** Whether it lets anybody in, as far as its key does. */
  public boolean isValid(Instant now) {
    return now.isBefore(ends);
  }
}

package yingda.access;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes what nobody can guess. */
public final class RandomToken {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomToken() {}

  /**
   * A new one: 32 random bytes as 43 letters, digits and signs that need no escape in addresses.
   */
  public static String next() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

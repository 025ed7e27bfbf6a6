package yingda.access;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A way to an identity provider and back, which is gone once.
 *
 * @param state by which the answer is known as the one to this attempt
 * @param nonce by which the token is known as made for it
 * @param verifier what only the service knows that began it (PKCE)
 * @param redirect where the provider sends the browser back to
 */
public record SignInAttempt(String state, String nonce, String verifier, URI redirect) {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new one, which nobody can guess. */
  public static SignInAttempt backTo(URI redirect) {
    return new SignInAttempt(token(), token(), token(), redirect);
  }

  /** What nobody can guess: 43 letters, digits and signs that need no escape. */
  public static String token() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** None of its secrets, so that no log has them. */
  @Override
  public String toString() {
    return "sign-in back to " + redirect;
  }
}

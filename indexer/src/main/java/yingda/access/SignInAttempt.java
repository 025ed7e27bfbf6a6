package yingda.access;

import java.net.URI;

/**
 * A way to an identity provider and back, which is gone once.
 *
 * @param state by which the answer is known as the one to this attempt
 * @param nonce by which the token is known as made for it
 * @param verifier what only the service knows that began it (PKCE)
 * @param redirect where the provider sends the browser back to
 */
public record SignInAttempt(String state, String nonce, String verifier, URI redirect) {
  /** A new one, which nobody can guess. */
  public static SignInAttempt backTo(URI redirect) {
    return new SignInAttempt(RandomToken.next(), RandomToken.next(), RandomToken.next(), redirect);
  }

  /** None of its secrets, so that no log has them. */
  @Override
  public String toString() {
    return "sign-in back to " + redirect;
  }
}

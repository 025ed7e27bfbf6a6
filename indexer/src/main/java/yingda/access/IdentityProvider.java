package yingda.access;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import yingda.document.RejectedException;

/** Where people prove who they are. Safe for concurrent use. */
public interface IdentityProvider extends AutoCloseable {
  /** By what it is known. */
  String issuer();

  /**
   * Where a browser goes to prove who uses it.
   *
   * @throws RejectedException UNAVAILABLE if the provider can't be asked
   */
  URI address(SignInAttempt attempt);

  /**
   * Who came back.
   *
   * @param code what the provider gave the browser
   * @throws RejectedException UNAUTHENTICATED if what the provider says proves nobody, UNAVAILABLE
   *     if it can't be asked
   */
  Identity identity(SignInAttempt attempt, String code);

  /** Why it could not be asked the last time, null if it could. */
  @Nullable RuntimeException problem();

  @Override
  void close();
}

package yingda.app;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import yingda.access.AccessStore;
import yingda.access.IdentityProvider;

/**
 * Who comes in, by what, and what is kept of it.
 *
 * @param authentication tells who sends a request
 * @param signingIn lets people in by a browser
 * @param people who comes in by an identity provider, null if nobody does
 * @param journal keeps what was done
 */
public record Access(
    AccessStore store,
    Authentication authentication,
    SigningIn signingIn,
    @Nullable ProviderSignIn people,
    AccessJournal journal)
    implements AutoCloseable {
  /** How long what was done is kept, unless it is said. */
  public static final Duration KEPT = Duration.ofDays(365);

  /**
   * Over a store, which it closes.
   *
   * @param retention how long what was done is kept
   */
  public static Access over(AccessStore store, Duration retention, Clock clock) {
    return over(store, null, retention, clock);
  }

  /**
   * Who comes in by an identity provider.
   *
   * @param roles what they are here for
   */
  public record Provider(IdentityProvider identities, RoleMapping roles) {}

  /** The same with the people of an identity provider, which it closes, too. */
  public static Access over(
      AccessStore store, @Nullable Provider provider, Duration retention, Clock clock) {
    String issuer = provider == null ? null : provider.identities().issuer();
    Authentication authentication = new Authentication(store, issuer, clock);
    SigningIn signingIn = new SigningIn(store, authentication, clock);
    return new Access(
        store,
        authentication,
        signingIn,
        provider == null
            ? null
            : new ProviderSignIn(provider.identities(), provider.roles(), store, signingIn, clock),
        new AccessJournal(store, retention, clock));
  }

  @Override
  public void close() {
    try (store) {
      if (people != null) {
        people.close();
      }
      journal.close();
    }
  }
}

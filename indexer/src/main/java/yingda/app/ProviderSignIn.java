package yingda.app;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yingda.access.AccessKey;
import yingda.access.AccessStore;
import yingda.access.Identity;
import yingda.access.IdentityProvider;
import yingda.access.Secret;
import yingda.access.SignInAttempt;
import yingda.app.SignInAttempts.Pending;
import yingda.app.SigningIn.SignedIn;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;

/**
 * How people come in by an identity provider. What somebody may do is read anew each time; whoever
 * has no role there any more is in no more here. Safe for concurrent use.
 */
public final class ProviderSignIn implements AutoCloseable {
  /** How long a browser may be on its way. */
  public static final Duration LASTS = SignInAttempts.LASTS;

  /** The words of the standard are such. */
  private static final Pattern WORD = Pattern.compile("[a-z_]{1,40}");

  private static final String DENIED = "access_denied";

  private final IdentityProvider provider;
  private final RoleMapping roles;
  private final AccessStore store;
  private final SigningIn signingIn;
  private final SignInAttempts attempts;
  private final Clock clock;

  ProviderSignIn(
      IdentityProvider provider,
      RoleMapping roles,
      AccessStore store,
      SigningIn signingIn,
      Clock clock) {
    this.provider = provider;
    this.roles = roles;
    this.store = store;
    this.signingIn = signingIn;
    this.attempts = new SignInAttempts(clock);
    this.clock = clock;
  }

  /**
   * A browser that is sent to the provider.
   *
   * @param address where it goes
   * @param state by which it is known when it is back
   * @param browser what it keeps and brings back
   */
  public record Begun(URI address, String state, String browser) {}

  /**
   * What a browser brings back, null where it brings none.
   *
   * @param error in a word of the standard
   * @param issuer who sent it, as far as it is said
   * @param browser what it was given
   */
  public record Returned(
      @Nullable String state,
      @Nullable String code,
      @Nullable String error,
      @Nullable String issuer,
      @Nullable String browser) {}

  /**
   * Somebody who is in.
   *
   * @param back the page that was wanted
   */
  public record Arrived(SignedIn signedIn, String back) {}

  /** Why the provider could not be asked the last time, null if it could. */
  public @Nullable RuntimeException problem() {
    return provider.problem();
  }

  /**
   * Sends a browser to the provider.
   *
   * @param redirect where it comes back to
   * @param back the page that is wanted
   * @throws RejectedException UNAVAILABLE if the provider can't be asked
   */
  public Begun begin(URI redirect, String back) {
    SignInAttempt attempt = SignInAttempt.backTo(redirect);
    URI address = provider.address(attempt);
    Pending begun = attempts.begin(attempt, back);
    return new Begun(address, attempt.state(), begun.browser());
  }

  /**
   * Begins the session of somebody who is back.
   *
   * @param former the session the browser had, which ends
   * @param trace the number of the request
   * @throws RejectedException UNAUTHENTICATED if it proves nobody, FORBIDDEN if they have no role
   *     here, IN_USE if a key has their name, UNAVAILABLE if the provider can't be asked
   */
  public Arrived finish(Returned returned, @Nullable Secret former, String trace) {
    Pending begun =
        attempts.end(returned.state(), returned.browser()).orElseThrow(ProviderSignIn::over);
    refuseError(returned.error());
    String code = returned.code();
    boolean isOther = returned.issuer() != null && !returned.issuer().equals(provider.issuer());
    if (code == null || code.isBlank() || isOther) {
      throw over();
    }
    Identity identity = provider.identity(begun.attempt(), code);
    Role role = roles.of(identity.groups()).orElseThrow(() -> withoutRole(identity));
    AccessKey.Grant grant = new AccessKey.Grant(identity.name(), role.word());
    AccessKey key = store.admit(identity.person(), grant, clock.instant());
    Caller caller = Callers.of(key).orElseThrow();
    return new Arrived(signingIn.begin(caller, key, former, trace), begun.back());
  }

  private static RejectedException over() {
    return Refusal.of(Reason.UNAUTHENTICATED, "sign-in-over").at("state");
  }

  private static void refuseError(@Nullable String error) {
    if (error == null) {
      return;
    }
    if (error.equals(DENIED)) {
      throw Refusal.of(Reason.FORBIDDEN, "sign-in-denied").alone();
    }
    throw Refusal.of(Reason.UNAVAILABLE, "provider-refuses")
        .with("problem", WORD.matcher(error).matches() ? error : "?")
        .alone();
  }

  /** Nobody who lost their role goes on with a session they had. */
  private RejectedException withoutRole(Identity identity) {
    store.dismiss(identity.person(), clock.instant());
    Set<String> groups = identity.groups();
    return (groups.isEmpty()
            ? Refusal.of(Reason.FORBIDDEN, "account-without-groups")
            : Refusal.of(Reason.FORBIDDEN, "account-without-role")
                .with("groups", new TreeSet<>(groups)))
        .with("value", identity.name())
        .alone();
  }

  @Override
  public void close() {
    provider.close();
  }
}

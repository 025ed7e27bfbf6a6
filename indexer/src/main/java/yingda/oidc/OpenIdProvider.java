package yingda.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yingda.access.Identity;
import yingda.access.IdentityProvider;
import yingda.access.Person;
import yingda.access.SignInAttempt;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;

/**
 * An identity provider that speaks OpenID Connect. It is asked to describe itself when the service
 * starts and once a minute, so that its being down is told before anybody needs it; what it said
 * last holds meanwhile. Safe for concurrent use.
 */
public final class OpenIdProvider implements IdentityProvider {
  private static final Logger LOGGER = System.getLogger(OpenIdProvider.class.getName());
  private static final Duration EVERY = Duration.ofMinutes(1);

  private final OpenIdSettings settings;
  private final Clock clock;
  private final ReentrantLock asking = new ReentrantLock();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("identity-provider").daemon().factory());
  private volatile @Nullable DiscoveredProvider known;
  private volatile @Nullable RejectedException problem;

  /**
   * Asks a provider once to describe itself.
   *
   * @throws RejectedException UNAVAILABLE if it does not within seconds, or describes another
   */
  public static void check(OpenIdSettings settings) {
    try {
      DiscoveredProvider unused = DiscoveredProvider.ask(settings);
    } catch (GeneralException | IOException | RuntimeException failure) {
      throw unreachable(settings.issuer().toString(), String.valueOf(failure.getMessage()));
    }
  }

  /** Begins to ask it, and waits for no answer. */
  public OpenIdProvider(OpenIdSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    var unused =
        thread.scheduleWithFixedDelay(this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public String issuer() {
    return settings.issuer().toString();
  }

  @Override
  public @Nullable RuntimeException problem() {
    return problem;
  }

  @Override
  public URI address(SignInAttempt attempt) {
    return provider().address(attempt);
  }

  @Override
  public Identity identity(SignInAttempt attempt, String code) {
    DiscoveredProvider provider = provider();
    JWT token = token(provider, attempt, code);
    try {
      return identity(provider.claims(token, attempt));
    } catch (BadJOSEException wrong) {
      throw notProven(token, wrong);
    } catch (JOSEException noKeys) {
      throw unreachable(noKeys);
    }
  }

  private JWT token(DiscoveredProvider provider, SignInAttempt attempt, String code) {
    try {
      TokenResponse answer = provider.exchange(attempt, code);
      if (!answer.indicatesSuccess()) {
        throw refused(answer.toErrorResponse().getErrorObject());
      }
      return DiscoveredProvider.token(answer);
    } catch (GeneralException | IOException failure) {
      throw unreachable(failure);
    }
  }

  /**
   * A code that is not good any more is no fault of the provider; all else an admin has to mend.
   */
  private static RejectedException refused(ErrorObject error) {
    if (OAuth2Error.INVALID_GRANT.getCode().equals(error.getCode())) {
      return Refusal.of(Reason.UNAUTHENTICATED, "sign-in-over").at("code");
    }
    LOGGER.log(Level.WARNING, "The identity provider refuses this service: " + error);
    return Refusal.of(Reason.UNAVAILABLE, "provider-refuses")
        .with("problem", error.getCode())
        .alone();
  }

  private Identity identity(IDTokenClaimsSet claims) {
    Object name = claims.getClaim(settings.nameClaim());
    if (!(name instanceof String text) || text.isBlank()) {
      throw Refusal.of(Reason.FORBIDDEN, "account-without-name")
          .with("claim", settings.nameClaim())
          .alone();
    }
    Person person = new Person(issuer(), claims.getSubject().getValue());
    return new Identity(person, text.strip(), groups(claims.getClaim(settings.groupsClaim())));
  }

  /** A text is one group: what is in it is not for us to take apart. */
  private static Set<String> groups(@Nullable Object claim) {
    List<?> values =
        claim instanceof List<?> list ? list : claim == null ? List.of() : List.of(claim);
    return values.stream()
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whose clocks are apart has nothing to mend but these. */
  private RejectedException notProven(JWT token, BadJOSEException wrong) {
    LOGGER.log(Level.WARNING, "An ID token proves nobody: " + wrong.getMessage());
    Duration apart = apart(token);
    return apart.compareTo(DiscoveredProvider.CLOCKS_APART) > 0
        ? Refusal.of(Reason.UNAUTHENTICATED, "clocks-apart")
            .with("minutes", apart.toMinutes())
            .alone()
        : Refusal.of(Reason.UNAUTHENTICATED, "not-proven").alone();
  }

  private Duration apart(JWT token) {
    try {
      Date issued = token.getJWTClaimsSet().getIssueTime();
      Instant then = issued == null ? clock.instant() : issued.toInstant();
      return Duration.between(then, clock.instant()).abs();
    } catch (ParseException e) {
      return Duration.ZERO;
    }
  }

  /** What it said last; asked now if it said nothing yet, by one at a time. */
  private DiscoveredProvider provider() {
    DiscoveredProvider said = known;
    if (said == null && isMyTurn()) {
      try {
        said = known == null ? ask() : known;
      } finally {
        asking.unlock();
      }
    }
    if (said != null) {
      return said;
    }
    RejectedException why = problem;
    throw why == null ? unreachable("no answer yet") : why;
  }

  /** Whoever comes first waits for it; once it is known to be down, nobody waits for another. */
  private boolean isMyTurn() {
    if (problem != null) {
      return asking.tryLock();
    }
    try {
      return asking.tryLock(DiscoveredProvider.TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void look() {
    asking.lock();
    try {
      DiscoveredProvider unused = ask();
    } finally {
      asking.unlock();
    }
  }

  private @Nullable DiscoveredProvider ask() {
    try {
      DiscoveredProvider now = DiscoveredProvider.ask(settings);
      DiscoveredProvider before = known;
      if (before == null || !before.isAs(now)) {
        known = now;
      }
      if (problem != null) {
        LOGGER.log(Level.INFO, "The identity provider answers: " + issuer());
      }
      problem = null;
    } catch (GeneralException | IOException | RuntimeException failure) {
      RejectedException why = unreachable(failure);
      if (problem == null) {
        LOGGER.log(Level.WARNING, why.getMessage());
      }
      problem = why;
    }
    return known;
  }

  private RejectedException unreachable(Exception failure) {
    return unreachable(String.valueOf(failure.getMessage()));
  }

  private RejectedException unreachable(String why) {
    return unreachable(issuer(), why);
  }

  private static RejectedException unreachable(String issuer, String why) {
    return Refusal.of(Reason.UNAVAILABLE, "provider-unreachable")
        .with("value", issuer)
        .with("problem", why)
        .alone();
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}

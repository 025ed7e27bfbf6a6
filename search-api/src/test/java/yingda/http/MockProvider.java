package yingda.http;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWT;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import yingda.app.Access;
import yingda.app.Role;
import yingda.app.RoleMapping;
import yingda.oidc.OpenIdProvider;
import yingda.oidc.OpenIdSettings;

/** An identity provider of a test, which can be made to say what an attacker would. */
final class MockProvider implements AutoCloseable {
  static final String CLIENT = "yingda";

  private static final String NAME = "sso";
  private static final long AN_HOUR = 3_600;

  /** It logs what it refuses, which is what some tests want; held, so that it stays quiet. */
  private static final Logger ITS_LOG = Logger.getLogger("no.nav.security.mock");

  private final MockOAuth2Server server;
  private volatile @Nullable String token;
  private volatile @Nullable String keys;

  private MockProvider(boolean asksWho, int port) {
    this.server = new MockOAuth2Server(new OAuth2Config(asksWho), new Forgery());
    ITS_LOG.setLevel(Level.OFF);
    server.start(InetAddress.getLoopbackAddress(), port);
  }

  /** One that says who somebody is without asking. */
  static MockProvider start() {
    return start(0);
  }

  static MockProvider start(int port) {
    return new MockProvider(false, port);
  }

  /** One with a page where people say who they are. */
  static MockProvider asking() {
    return new MockProvider(true, 0);
  }

  String issuer() {
    return server.issuerUrl(NAME).toString();
  }

  /** Who comes next. */
  void knows(String subject, String name, Map<String, ?> claims) {
    Map<String, Object> all = new HashMap<>(claims);
    all.put("name", name);
    boolean unused =
        server.enqueueCallback(
            new DefaultOAuth2TokenCallback(NAME, subject, "JWT", List.of(CLIENT), all, AN_HOUR));
  }

  /** The key its tokens are signed with. */
  RSAKey key() {
    return server.getConfig().getTokenProvider().publicJwkSet(NAME).getKeys().getFirst().toRSAKey();
  }

  /** Gives this token from now on, whoever asks. */
  void gives(JWT forged) {
    token = forged.serialize();
  }

  /** Publishes these keys from now on. */
  void publishes(RSAKey... others) {
    keys = new JWKSet(List.of(others)).toString();
  }

  /** Groups {@code kb-agents}, {@code kb-editors} and {@code kb-admins} have a role. */
  Access.Provider provider(Clock clock) {
    return provider(issuer(), clock);
  }

  static Access.Provider provider(String issuer, Clock clock) {
    OpenIdSettings settings =
        new OpenIdSettings(
            URI.create(issuer), CLIENT, "secret", List.of("profile"), "groups", "name");
    RoleMapping roles =
        new RoleMapping(
            Map.of("kb-agents", Role.AGENT, "kb-editors", Role.WRITER, "kb-admins", Role.ADMIN),
            null);
    return new Access.Provider(new OpenIdProvider(settings, clock), roles);
  }

  @Override
  public void close() {
    server.shutdown();
  }

  /** What is said instead of the truth. */
  private final class Forgery implements Route {
    @Override
    public boolean match(OAuth2HttpRequest request) {
      return answer(request) != null;
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
      Headers json = Headers.of("Content-Type", "application/json");
      return new OAuth2HttpResponse(json, 200, answer(request), null);
    }

    private @Nullable String answer(OAuth2HttpRequest request) {
      String path = request.getUrl().encodedPath();
      if (path.endsWith("/token") && token != null) {
        return "{\"token_type\":\"Bearer\",\"access_token\":\"a\",\"id_token\":\"" + token + "\"}";
      }
      return path.endsWith("/jwks") ? keys : null;
    }
  }
}

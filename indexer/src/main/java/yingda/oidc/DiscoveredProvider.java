package yingda.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import yingda.access.SignInAttempt;

/** A provider as it describes itself. Safe for concurrent use. */
final class DiscoveredProvider {
  /** People wait for it; a provider that needs longer is as good as down. */
  static final int TIMEOUT_MILLIS = (int) Duration.ofSeconds(5).toMillis();

  /** How far its clock may be from ours. */
  static final Duration CLOCKS_APART = Duration.ofMinutes(3);

  /** Those of its own key: never none, nor a secret that others may know. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private static final int KEYS_BYTES = 256 * 1024;

  private final OpenIdSettings settings;
  private final OIDCProviderMetadata metadata;
  private final IDTokenValidator validator;

  private DiscoveredProvider(OpenIdSettings settings, OIDCProviderMetadata metadata)
      throws IOException {
    this.settings = settings;
    this.metadata = metadata;
    JWKSource<SecurityContext> keys =
        JWKSourceBuilder.create(
                metadata.getJWKSetURI().toURL(),
                new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, KEYS_BYTES))
            .build();
    this.validator =
        new IDTokenValidator(
            metadata.getIssuer(),
            new ClientID(settings.clientId()),
            new JWSVerificationKeySelector<>(ALGORITHMS, keys),
            null);
    validator.setMaxClockSkew((int) CLOCKS_APART.toSeconds());
  }

  /**
   * Asks a provider to describe itself.
   *
   * @throws GeneralException if it does not describe a provider of this name
   */
  static DiscoveredProvider ask(OpenIdSettings settings) throws GeneralException, IOException {
    Issuer issuer = new Issuer(settings.issuer());
    OIDCProviderMetadata metadata =
        OIDCProviderMetadata.resolve(issuer, TIMEOUT_MILLIS, TIMEOUT_MILLIS);
    for (URI address : addresses(metadata)) {
      if (address == null || !OpenIdSettings.isTrusted(address)) {
        throw new GeneralException("no https address: " + address);
      }
    }
    return new DiscoveredProvider(settings, metadata);
  }

  private static List<URI> addresses(OIDCProviderMetadata metadata) {
    return Arrays.asList(
        metadata.getAuthorizationEndpointURI(),
        metadata.getTokenEndpointURI(),
        metadata.getJWKSetURI());
  }

  /** Whether it describes itself as another does. */
  boolean isAs(DiscoveredProvider other) {
    return metadata.toString().equals(other.metadata.toString());
  }

  /** Where a browser goes. */
  URI address(SignInAttempt attempt) {
    Scope scope = new Scope("openid");
    settings.scopes().forEach(scope::add);
    return new AuthenticationRequest.Builder(
            ResponseType.CODE, scope, new ClientID(settings.clientId()), attempt.redirect())
        .endpointURI(metadata.getAuthorizationEndpointURI())
        .state(new State(attempt.state()))
        .nonce(new Nonce(attempt.nonce()))
        .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /** What it answers to whoever shows a code. */
  TokenResponse exchange(SignInAttempt attempt, String code) throws GeneralException, IOException {
    AuthorizationCodeGrant grant =
        new AuthorizationCodeGrant(
            new AuthorizationCode(code), attempt.redirect(), new CodeVerifier(attempt.verifier()));
    HTTPRequest request =
        new TokenRequest.Builder(metadata.getTokenEndpointURI(), authentication(), grant)
            .build()
            .toHTTPRequest();
    request.setConnectTimeout(TIMEOUT_MILLIS);
    request.setReadTimeout(TIMEOUT_MILLIS);
    request.setFollowRedirects(false);
    return OIDCTokenResponseParser.parse(request.send());
  }

  private ClientAuthentication authentication() {
    ClientID id = new ClientID(settings.clientId());
    Secret secret = new Secret(settings.clientSecret());
    List<ClientAuthenticationMethod> known = metadata.getTokenEndpointAuthMethods();
    boolean isPostOnly =
        known != null
            && known.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
            && !known.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    return isPostOnly ? new ClientSecretPost(id, secret) : new ClientSecretBasic(id, secret);
  }

  /**
   * What a token says, once its signature, issuer, audience, times and nonce are right.
   *
   * @throws BadJOSEException if one is not
   * @throws JOSEException if the keys of the provider can't be read
   */
  IDTokenClaimsSet claims(JWT token, SignInAttempt attempt) throws BadJOSEException, JOSEException {
    return validator.validate(token, new Nonce(attempt.nonce()));
  }

  /** The token of an answer that has one. */
  static JWT token(TokenResponse answer) {
    return ((OIDCTokenResponse) answer.toSuccessResponse()).getOIDCTokens().getIDToken();
  }
}

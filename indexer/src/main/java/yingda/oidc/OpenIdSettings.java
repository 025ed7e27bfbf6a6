package yingda.oidc;

import java.net.URI;
import java.util.List;
import java.util.Set;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/**
 * Which provider is asked, and as whom.
 *
 * @param issuer its address, as its tokens have it
 * @param clientId as what this service is registered there
 * @param clientSecret what only both know
 * @param scopes what is asked for beside {@code openid}
 * @param groupsClaim the claim with the groups of a person
 * @param nameClaim the claim with the name of a person
 */
public record OpenIdSettings(
    URI issuer,
    String clientId,
    String clientSecret,
    List<String> scopes,
    String groupsClaim,
    String nameClaim) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * @throws RejectedException INVALID if the issuer is none whose word can be trusted
   */
  public OpenIdSettings {
    if (!isTrusted(issuer) || issuer.getRawQuery() != null || issuer.getRawFragment() != null) {
      throw Refusal.invalid("not-an-issuer").with("value", issuer).at("--oidc-issuer");
    }
    scopes = List.copyOf(scopes);
  }

  /** Whether nobody between can change what is said there. */
  static boolean isTrusted(URI address) {
    return address.getHost() != null
        && ("https".equals(address.getScheme())
            || ("http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost())));
  }

  /** Never the secret, so that no log has it. */
  @Override
  public String toString() {
    return clientId + " at " + issuer;
  }
}

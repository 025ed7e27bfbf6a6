/**
 * Who is this, by the word of an identity provider?
 *
 * <p>{@code OpenIdProvider} speaks OpenID Connect: the code flow with PKCE, whose ID token {@code
 * DiscoveredProvider} checks. What somebody may do here is not decided by it.
 */
@NullMarked
package yingda.oidc;

import org.jspecify.annotations.NullMarked;

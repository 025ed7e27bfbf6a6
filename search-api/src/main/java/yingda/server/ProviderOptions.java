package yingda.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import yingda.app.Access;
import yingda.app.Role;
import yingda.app.RoleMapping;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.oidc.OpenIdProvider;
import yingda.oidc.OpenIdSettings;

/** Which identity provider people come in by, and what they are here for. */
final class ProviderOptions {
  @Option(
      names = "--oidc-issuer",
      paramLabel = "URL",
      description = {
        "People sign in by OpenID Connect with this provider; keys go on.",
        "Its address to send them back to is /sign-in/oidc/callback of this service."
      })
  private @Nullable URI issuer;

  @Option(
      names = "--oidc-client-id",
      paramLabel = "ID",
      description = "As what this service is registered there.")
  private @Nullable String clientId;

  @Option(
      names = "--oidc-client-secret-file",
      paramLabel = "FILE",
      description = "File with the secret of this registration.")
  private @Nullable Path secretFile;

  @Option(
      names = "--oidc-role",
      paramLabel = "GROUP=ROLE",
      description = {
        "The role of a group of the provider, such as kb-editors=writer; repeatable.",
        "Whoever is in several has the one that may most."
      })
  private List<String> roles = List.of();

  @Option(
      names = "--oidc-default-role",
      paramLabel = "ROLE",
      description = "The role of whoever is in none of these groups; default none, who stays out.")
  private @Nullable String defaultRole;

  @Option(
      names = "--oidc-groups-claim",
      paramLabel = "CLAIM",
      description = "Where the ID token has the groups, default ${DEFAULT-VALUE}.")
  private String groupsClaim = "groups";

  @Option(
      names = "--oidc-name-claim",
      paramLabel = "CLAIM",
      description = "Where it has the name to sign with, default ${DEFAULT-VALUE}.")
  private String nameClaim = "name";

  @Option(
      names = "--oidc-scope",
      paramLabel = "SCOPE",
      description = "What is asked for beside openid and profile, such as groups; repeatable.")
  private List<String> scopes = List.of();

  /** Whether people come in so. */
  boolean isGiven() {
    return issuer != null;
  }

  /**
   * @throws RejectedException if something is missing or not what it may be, or nobody would come
   *     in
   */
  void check() {
    if (issuer != null) {
      OpenIdSettings unused = settings(issuer);
      if (mapping().isEmpty()) {
        throw Refusal.invalid("oidc-nobody").at("--oidc-role");
      }
    } else {
      refuse("--oidc-client-id", clientId != null);
      refuse("--oidc-client-secret-file", secretFile != null);
      refuse("--oidc-role", !roles.isEmpty());
      refuse("--oidc-default-role", defaultRole != null);
    }
  }

  /**
   * Asks the provider once to describe itself, if there is one.
   *
   * @throws RejectedException if it does not
   */
  void ask() {
    if (issuer != null) {
      OpenIdProvider.check(settings(issuer));
    }
  }

  private static void refuse(String option, boolean isGiven) {
    if (isGiven) {
      throw Refusal.invalid("oidc-without-issuer").at(option);
    }
  }

  /** Begins to ask the provider; null if people do not come in so. */
  Access.@Nullable Provider open(Clock clock) {
    return issuer == null
        ? null
        : new Access.Provider(new OpenIdProvider(settings(issuer), clock), mapping());
  }

  private OpenIdSettings settings(URI provider) {
    List<String> wanted = new ArrayList<>(List.of("profile"));
    wanted.addAll(scopes);
    return new OpenIdSettings(
        provider,
        needed("--oidc-client-id", clientId),
        secret(needed("--oidc-client-secret-file", secretFile)),
        wanted,
        groupsClaim,
        nameClaim);
  }

  private static <T> T needed(String option, @Nullable T value) {
    if (value == null || value.toString().isBlank()) {
      throw Refusal.invalid("half-oidc").at(option);
    }
    return value;
  }

  private static String secret(Path file) {
    try {
      String text = Files.readString(file).strip();
      if (text.isEmpty() || text.lines().count() > 1) {
        throw Refusal.invalid("no-secret-in-file").at(file);
      }
      return text;
    } catch (IOException e) {
      throw Refusal.invalid("unreadable-file").at(file);
    }
  }

  private RoleMapping mapping() {
    Map<String, Role> byGroup = new HashMap<>();
    for (String pair : roles) {
      int sign = pair.lastIndexOf('=');
      if (sign < 1) {
        throw Refusal.invalid("not-a-role-mapping").with("value", pair).at("--oidc-role");
      }
      Role role = Role.of("--oidc-role", pair.substring(sign + 1));
      byGroup.put(pair.substring(0, sign), role);
    }
    return new RoleMapping(
        byGroup, defaultRole == null ? null : Role.of("--oidc-default-role", defaultRole));
  }
}

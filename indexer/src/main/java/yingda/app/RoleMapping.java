package yingda.app;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/**
 * What the people of an identity provider are here for.
 *
 * @param byGroup the role of a group; whoever is in several has the one that may most
 * @param others the role of whoever is in none of them, null if these do not come in
 */
public record RoleMapping(Map<String, Role> byGroup, @Nullable Role others) {
  /**
   * @throws RejectedException INVALID if a role is for programs
   */
  public RoleMapping {
    byGroup = Map.copyOf(byGroup);
    if (others == Role.BOT || byGroup.containsValue(Role.BOT)) {
      throw Refusal.invalid("role-of-programs").with("role", Role.BOT.word()).at("--oidc-role");
    }
  }

  /** Whether nobody would come in. */
  public boolean isEmpty() {
    return byGroup.isEmpty() && others == null;
  }

  Optional<Role> of(Set<String> groups) {
    return Stream.concat(
            groups.stream().map(byGroup::get).filter(role -> role != null),
            Stream.ofNullable(others))
        .max(Comparator.naturalOrder());
  }
}

package yingda.app;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What somebody is here for. */
public enum Role {
  /** A program that asks for customers. */
  BOT(Permission.NONE, Permission.ASK),
  /** A person who answers customers. */
  AGENT(Permission.NONE, Permission.ASK, Permission.READ),
  /** Who writes documents. */
  WRITER(Permission.NONE, Permission.ASK, Permission.READ, Permission.WRITE),
  /** Who decides what readers see. */
  REVIEWER(Permission.NONE, Permission.ASK, Permission.READ, Permission.WRITE, Permission.PUBLISH),
  /** Who decides who may come in. */
  ADMIN(Permission.values());

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<Permission> permissions;

  Role(Permission... permissions) {
    this.permissions = Set.of(permissions);
  }

  /** The one of this word, empty if there is none: then nobody is let in. */
  public static Optional<Role> find(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }

  /** As keys and requests have it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is for some products only, if its key says so: who writes, writes for all. */
  public boolean isBindable() {
    return this == BOT || this == AGENT;
  }

  /** Whether it carries a permission. */
  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }
}

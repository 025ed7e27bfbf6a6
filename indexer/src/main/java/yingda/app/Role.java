package yingda.app;

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
  PUBLISHER(Permission.values());

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<Permission> permissions;

  Role(Permission... permissions) {
    this.permissions = Set.of(permissions);
  }

  /** Whether it carries a permission. */
  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }
}

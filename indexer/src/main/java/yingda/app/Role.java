package yingda.app;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yingda.document.EnumWord;
import yingda.document.RejectedException;

/** What somebody is here for. */
public enum Role implements EnumWord {
  /** A program that asks for customers. */
  BOT("bot", Permission.NONE, Permission.ASK),
  /** A person who answers customers. */
  AGENT("agent", Permission.NONE, Permission.ASK, Permission.READ),
  /** Who writes documents. */
  WRITER("writer", Permission.NONE, Permission.ASK, Permission.READ, Permission.WRITE),
  /** Who decides what readers see. */
  REVIEWER(
      "reviewer",
      Permission.NONE,
      Permission.ASK,
      Permission.READ,
      Permission.WRITE,
      Permission.PUBLISH),
  /** Who decides who may come in. */
  ADMIN("admin", Permission.values());

  private final String word;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<Permission> permissions;

  Role(String word, Permission... permissions) {
    this.word = word;
    this.permissions = Set.of(permissions);
  }

  /** The one of this word, empty if there is none: then nobody is let in. */
  public static Optional<Role> find(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }

  /**
   * The one of a word that somebody wrote.
   *
   * @param subject where it stands
   * @throws RejectedException INVALID if there is none
   */
  public static Role of(String subject, String word) {
    return EnumWord.of(Role.class, "unknown-role", subject, word);
  }

  /** As keys and requests have it. */
  @Override
  public String word() {
    return word;
  }

  /** Whether it is for some products only, if its key says so: who writes, writes for all. */
  public boolean isBindable() {
    return this == BOT || this == AGENT;
  }

  /** The words of those that carry a permission, the one that may least first. */
  static List<String> allOf(Permission permission) {
    return Arrays.stream(values()).filter(role -> role.may(permission)).map(Role::word).toList();
  }

  /** Whether it carries a permission. */
  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }
}

package yingda.app;

import java.util.Optional;
import java.util.Set;
import yingda.access.AccessKey;
import yingda.document.Audience;

/** The one place where callers are made. */
public final class Callers {
  /**
   * Whoever is on this machine, where there are no keys: may do all, under the name that a request
   * gives. {@code Publishers} still hold each to the names that may publish.
   */
  public static final Caller LOCAL =
      new Caller("", Set.of(Role.ADMIN), Audience.INTERNAL, Set.of());

  /** Whoever comes without a key to where there are some: may do what is open to everybody. */
  public static final Caller NOBODY = new Caller("", Set.of(), Audience.PUBLIC, Set.of());

  private Callers() {}

  /**
   * Whom a valid key lets in: nobody if this program does not know its role. Only bots see no more
   * than customers do.
   */
  static Optional<Caller> of(AccessKey key) {
    AccessKey.Grant grant = key.grant();
    return Role.find(grant.role())
        .map(
            role ->
                new Caller(
                    grant.name(),
                    Set.of(role),
                    role == Role.BOT ? Audience.PUBLIC : Audience.INTERNAL,
                    grant.products(),
                    grant.channels(),
                    grant.confirmedOnly(),
                    key.id(),
                    null));
  }
}

package yingda.app;

import java.util.Set;
import yingda.document.Audience;

/** The one place where callers are made. */
public final class Callers {
  /**
   * Whoever is on this machine, where there are no keys: may do all, under the name that a request
   * gives. {@code Publishers} still hold each to the names that may publish.
   */
  public static final Caller LOCAL =
      new Caller("", Set.of(Role.PUBLISHER), Audience.INTERNAL, Set.of());

  private Callers() {}
}

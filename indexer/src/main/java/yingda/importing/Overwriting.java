package yingda.importing;

import java.util.Collection;
import java.util.Set;

/**
 * Which documents an import gives what their file says although they were changed here since it was
 * last imported; all others keep what was changed.
 *
 * @param all whether the files are right wherever they differ
 * @param ids of documents whose file is right
 */
public record Overwriting(boolean all, Set<String> ids) {
  /** What was changed here stays. */
  public static final Overwriting NONE = new Overwriting(false, Set.of());

  /** The files are the authority. */
  public static final Overwriting ALL = new Overwriting(true, Set.of());

  private static final String EVERY_ONE = "all";

  /**
   * As it is written for an import.
   *
   * @param ids of documents, or {@code all}
   */
  public static Overwriting of(Collection<String> ids) {
    return ids.contains(EVERY_ONE) ? ALL : new Overwriting(false, Set.copyOf(ids));
  }

  public Overwriting {
    ids = Set.copyOf(ids);
  }

  boolean takes(String documentId) {
    return all || ids.contains(documentId);
  }
}

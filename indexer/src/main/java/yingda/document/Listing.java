package yingda.document;

import org.jspecify.annotations.Nullable;

/**
 * Which documents to list, and from where on.
 *
 * @param prefix only ids that begin with it
 * @param kind only this kind, null for all
 * @param afterId only greater ids: the last one of the page before, empty at first
 * @param limit at most so many
 * @param retired whether retired documents are listed too
 */
public record Listing(
    String prefix, @Nullable Kind kind, String afterId, int limit, boolean retired) {

  /** The published documents under a prefix, from the beginning. */
  public static Listing under(String prefix, int limit) {
    return new Listing(prefix, null, "", limit, false);
  }

  /** The same listing, continued behind an id. */
  public Listing after(String id) {
    return new Listing(prefix, kind, id, limit, retired);
  }
}

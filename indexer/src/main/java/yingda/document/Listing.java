package yingda.document;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which documents to list, and from where on.
 *
 * @param prefix only ids that begin with it
 * @param kind only this kind, null for all
 * @param owner only what this team or person keeps current, null for all
 * @param author only revisions of this author, null for all
 * @param afterId only greater ids: the last one of the page before, empty at first
 * @param limit at most so many
 * @param publishedAt the revisions that are the published ones at this instant, {@link Instant#MAX}
 *     for those that will be when all that is planned has come; null for the newest ones, whatever
 *     their state
 * @param states only these; for the newest revisions, those of the time when they are listed, and
 *     of a document whose newest is in none of them what comes next of what is planned, if that is
 *     wanted: no work on top of a scheduled revision hides it
 */
public record Listing(
    String prefix,
    @Nullable Kind kind,
    @Nullable String owner,
    @Nullable String author,
    String afterId,
    int limit,
    @Nullable Instant publishedAt,
    Set<Lifecycle> states) {
  private static final Set<Lifecycle> ALL = Set.copyOf(EnumSet.allOf(Lifecycle.class));

  /** What is published under a prefix and not planned to change, from the beginning. */
  public static Listing under(String prefix, int limit) {
    return published(prefix, Instant.MAX, limit);
  }

  /** What is published under a prefix at an instant. It may be effective later, or expired. */
  public static Listing published(String prefix, Instant at, int limit) {
    return new Listing(prefix, null, null, null, "", limit, at, ALL);
  }

  /** The newest revisions under a prefix: drafts as well as what is published or retired. */
  public static Listing newest(String prefix, int limit) {
    return new Listing(prefix, null, null, null, "", limit, null, ALL);
  }

  /** The same listing, continued behind an id. */
  public Listing after(String id) {
    return new Listing(prefix, kind, owner, author, id, limit, publishedAt, states);
  }

  /** The same listing, of one kind only; null for all. */
  public Listing of(@Nullable Kind only) {
    return new Listing(prefix, only, owner, author, afterId, limit, publishedAt, states);
  }

  /** The same listing, of what one team or person keeps current; null for all. */
  public Listing ownedBy(@Nullable String only) {
    return new Listing(prefix, kind, only, author, afterId, limit, publishedAt, states);
  }

  /** The same listing, of revisions of one author; null for all. */
  public Listing by(@Nullable String only) {
    return new Listing(prefix, kind, owner, only, afterId, limit, publishedAt, states);
  }

  /** The same listing, of documents in some states only. */
  public Listing in(Set<Lifecycle> only) {
    return new Listing(prefix, kind, owner, author, afterId, limit, publishedAt, only);
  }
}

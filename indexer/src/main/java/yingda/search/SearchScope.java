package yingda.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.ProductVersion;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;

/**
 * On whose behalf a search is made: what it may see. Every search has one, and the {@link Searcher}
 * enforces it below every route.
 *
 * @param audience what the reader may read
 * @param at only what is in force at this instant
 * @param product only documents about it or about no product; null for all
 * @param version only documents that apply to it; null for the newest edition of each
 * @param asOf whether that instant was asked for; otherwise it is the present
 */
public record SearchScope(
    Audience audience,
    Instant at,
    @Nullable String product,
    @Nullable ProductVersion version,
    boolean asOf) {

  /** A reader of the present. */
  public SearchScope(
      Audience audience, Instant now, @Nullable String product, @Nullable ProductVersion version) {
    this(audience, now, product, version, false);
  }

  /** Sees all that this audience may see at this instant. */
  public static SearchScope of(Audience audience, Instant at) {
    return new SearchScope(audience, at, null, null);
  }

  /** The same reader, of a version. */
  SearchScope of(ProductVersion named) {
    return new SearchScope(audience, at, product, named, asOf);
  }

  /** The same reader, at another instant. */
  public SearchScope at(Instant instant) {
    return new SearchScope(audience, instant, product, version, asOf);
  }

  /**
   * The same reader, who wants to know what was or will be in force then; null for the present.
   *
   * @throws RejectedException FORBIDDEN if it lies ahead and the reader may not see what is
   *     internal, which whatever is planned is until its day
   */
  public SearchScope asOf(@Nullable Instant instant) {
    if (instant == null) {
      return this;
    }
    if (instant.isAfter(at) && !audience.mayRead(Audience.INTERNAL)) {
      throw Refusal.of(Reason.FORBIDDEN, "ahead").with("value", instant).at("asOf");
    }
    return new SearchScope(audience, instant, product, version, true);
  }
}

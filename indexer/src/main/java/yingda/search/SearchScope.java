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
 * @param confirmedOnly only what was published or confirmed within its review period
 * @param asOf whether that instant was asked for; otherwise it is the present
 */
public record SearchScope(
    Audience audience,
    Instant at,
    @Nullable String product,
    @Nullable ProductVersion version,
    boolean confirmedOnly,
    boolean asOf) {

  /** A reader of the present. */
  public SearchScope(
      Audience audience, Instant now, @Nullable String product, @Nullable ProductVersion version) {
    this(audience, now, product, version, false, false);
  }

  /** Sees all that this audience may see at this instant. */
  public static SearchScope of(Audience audience, Instant at) {
    return new SearchScope(audience, at, null, null);
  }

  /** The same reader, of a version. */
  SearchScope of(ProductVersion named) {
    return new SearchScope(audience, at, product, named, confirmedOnly, asOf);
  }

  /** The same reader, of all products and of the newest edition of each document. */
  public SearchScope ofAllProducts() {
    return new SearchScope(audience, at, null, null, confirmedOnly, asOf);
  }

  /** The same reader, who may see only what is confirmed, or need not. */
  public SearchScope confirmed(boolean only) {
    return new SearchScope(audience, at, product, version, only, asOf);
  }

  /** The same reader, at another instant. */
  public SearchScope at(Instant instant) {
    return new SearchScope(audience, instant, product, version, confirmedOnly, asOf);
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
    return new SearchScope(audience, instant, product, version, confirmedOnly, true);
  }
}

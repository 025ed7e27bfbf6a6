package yingda.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.ProductVersion;

/**
 * On whose behalf a search is made: what it may see. Every search has one, and the {@link Searcher}
 * enforces it below every route.
 *
 * @param audience what the reader may read
 * @param at only what is in force at this instant
 * @param product only documents about it or about no product; null for all
 * @param version only documents that apply to it; null for the newest edition of each
 */
public record Reader(
    Audience audience, Instant at, @Nullable String product, @Nullable ProductVersion version) {

  /** Sees all that this audience may see at this instant. */
  public static Reader of(Audience audience, Instant at) {
    return new Reader(audience, at, null, null);
  }

  /** The same reader, at another instant. */
  public Reader at(Instant instant) {
    return new Reader(audience, instant, product, version);
  }
}

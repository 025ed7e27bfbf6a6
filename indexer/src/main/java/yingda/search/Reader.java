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
 * @param asOf whether that instant was asked for; otherwise it is the present
 */
public record Reader(
    Audience audience,
    Instant at,
    @Nullable String product,
    @Nullable ProductVersion version,
    boolean asOf) {

  /** A reader of the present. */
  public Reader(
      Audience audience, Instant now, @Nullable String product, @Nullable ProductVersion version) {
    this(audience, now, product, version, false);
  }

  /** Sees all that this audience may see at this instant. */
  public static Reader of(Audience audience, Instant at) {
    return new Reader(audience, at, null, null);
  }

  /** The same reader, at another instant. */
  public Reader at(Instant instant) {
    return new Reader(audience, instant, product, version, asOf);
  }

  /** The same reader, who wants to know what was or will be in force then; null for the present. */
  public Reader asOf(@Nullable Instant instant) {
    return instant == null ? this : new Reader(audience, instant, product, version, true);
  }
}

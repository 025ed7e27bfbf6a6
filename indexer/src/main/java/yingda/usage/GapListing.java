package yingda.usage;

import org.jspecify.annotations.Nullable;

/**
 * Which gaps to list, those that come up most first.
 *
 * @param state null for any
 * @param product null for any
 * @param offset how many to pass over
 * @param limit at most so many
 */
public record GapListing(
    @Nullable GapState state, @Nullable String product, int offset, int limit) {}

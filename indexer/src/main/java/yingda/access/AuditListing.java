package yingda.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which events to read, newest first. Null stands for all.
 *
 * @param before only lower numbers
 * @param limit at most so many
 */
public record AuditListing(
    long before,
    int limit,
    @Nullable String caller,
    @Nullable String action,
    @Nullable Instant since) {}

package yingda.usage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which words of customers to list, the newest first; null for any.
 *
 * @param from the first instant
 * @param until behind the last
 */
public record VoiceListing(
    @Nullable VoiceState state,
    @Nullable String category,
    @Nullable String owner,
    @Nullable Instant from,
    @Nullable Instant until,
    int offset,
    int limit) {
  /** All of a span. */
  public static VoiceListing of(Instant from, Instant until) {
    return new VoiceListing(null, null, null, from, until, 0, Integer.MAX_VALUE);
  }
}

package yingda.app;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key that somebody wants.
 *
 * @param name stands under what its holder writes
 * @param role in a word
 * @param products it may ask about; empty for all
 * @param channels it may ask for; empty for all
 * @param origins whose pages may use it in a browser; empty for none
 * @param confirmedOnly whether it shows only what was published or confirmed within its review
 *     period
 * @param expires from when on it lets nobody in, null for never
 */
public record KeyRequest(
    String name,
    String role,
    Set<String> products,
    Set<String> channels,
    Set<String> origins,
    boolean confirmedOnly,
    @Nullable Instant expires) {
  public KeyRequest {
    products = Set.copyOf(products);
    channels = Set.copyOf(channels);
    origins = Set.copyOf(origins);
  }
}

package yingda.app;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yingda.document.ProductVersion;
import yingda.document.RejectedException;
import yingda.search.SearchScope;

/**
 * What somebody wants to see. The channel narrows it, the caller says what it may be.
 *
 * @param channel where the answer will be sent, null if none is named
 * @param product only what is about it or about no product, null for all
 * @param asOf as it was or will be then, null for now
 */
public record ScopeRequest(
    @Nullable String channel,
    @Nullable String product,
    @Nullable ProductVersion version,
    @Nullable Instant asOf) {

  /**
   * As far as a caller may.
   *
   * @throws RejectedException FORBIDDEN if it may not ask about the product, or not see ahead, or
   *     not ask for the channel
   */
  SearchScope of(Caller caller, Instant now) {
    String named = product == null || product.isBlank() ? null : product.strip();
    return new SearchScope(caller.through(channel), now, caller.about(named), version)
        .confirmed(caller.confirmedOnly())
        .asOf(asOf);
  }
}

package yingda.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.ProductVersion;
import yingda.search.SearchScope;

/** On whose behalf a request searches. */
final class ReaderScope {
  private static final String AGENT = "agent";

  /** What a query string says about it. */
  static final List<Parameter<?>> PARAMETERS =
      List.of(Parameters.PRODUCT, Parameters.VERSION, Parameters.CHANNEL);

  private ReaderScope() {}

  static SearchScope of(Call call) {
    return of(
        call.now(),
        call.find(Parameters.CHANNEL),
        call.find(Parameters.PRODUCT),
        call.find(Parameters.VERSION));
  }

  /** The same of what a body says. */
  static SearchScope of(
      Instant now, @Nullable String channel, @Nullable String product, @Nullable String version) {
    return of(
        now,
        channel,
        product == null || product.isBlank() ? null : product,
        version == null ? null : ProductVersion.of("version", version));
  }

  /** Only agents read what is internal; whoever names no channel might be a customer. */
  private static SearchScope of(
      Instant now,
      @Nullable String channel,
      @Nullable String product,
      @Nullable ProductVersion version) {
    return new SearchScope(
        isAgent(channel) ? Audience.INTERNAL : Audience.PUBLIC,
        now,
        product == null ? null : product.strip(),
        version);
  }

  static boolean isAgent(@Nullable String channel) {
    return AGENT.equals(channel);
  }
}

package yingda.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.app.Caller;
import yingda.document.ProductVersion;
import yingda.search.SearchScope;

/** On whose behalf a request searches. */
final class ReaderScope {
  /** What a query string says about it. */
  static final List<Parameter<?>> PARAMETERS =
      List.of(Parameters.PRODUCT, Parameters.VERSION, Parameters.CHANNEL);

  private ReaderScope() {}

  static SearchScope of(Call call) {
    return of(
        call,
        call.find(Parameters.CHANNEL),
        call.find(Parameters.PRODUCT),
        call.find(Parameters.VERSION));
  }

  /** What everybody may name who asks through a channel. */
  static SearchScope through(Call call, @Nullable String channel) {
    return of(call, channel, null, null);
  }

  /**
   * The same of what a body says. The channel narrows what is seen, the caller says what may be.
   *
   * @throws yingda.document.RejectedException FORBIDDEN if the caller may not ask about the product
   */
  static SearchScope of(
      Call call,
      @Nullable String channel,
      @Nullable String product,
      @Nullable ProductVersion version) {
    String named = product == null || product.isBlank() ? null : product.strip();
    Caller caller = call.caller();
    return new SearchScope(caller.through(channel), call.now(), caller.about(named), version);
  }
}

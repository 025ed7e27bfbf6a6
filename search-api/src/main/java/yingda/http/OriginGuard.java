package yingda.http;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;

/**
 * Keeps out requests that a foreign web page makes through the browser of somebody who may use the
 * service: by a name that resolves to this machine, or across origins.
 */
final class OriginGuard {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** The one file that pages of other sites load, to show ours in a frame. */
  private static final String EMBED = "/embed.js";

  private OriginGuard() {}

  /**
   * @throws RejectedException FORBIDDEN if the request is not for, or not from, this service
   */
  static void check(Context context) {
    String host = context.header("Host");
    if (!isLoopback(host == null ? null : "http://" + host)) {
      throw forbidden("Host", host);
    }
    for (String origin : Collections.list(context.req().getHeaders("Origin"))) {
      if (!isLoopback(origin)) {
        throw forbidden("Origin", origin);
      }
    }
    String site = context.header("Sec-Fetch-Site");
    if ("cross-site".equals(site) && !isForAll(context)) {
      throw forbidden("Sec-Fetch-Site", site);
    }
  }

  /**
   * Whether other sites may lead to it: by a link to a page, or a frame with one. Browsers send no
   * Origin for these, nor for pictures and scripts, which would read or cost something here.
   */
  private static boolean isForAll(Context context) {
    return context.path().equals(EMBED)
        || ("navigate".equals(context.header("Sec-Fetch-Mode"))
            && !context.path().startsWith("/v1/"));
  }

  /** Tells browsers to take an answer as what it says it is, and which pages may use it. */
  static void protect(Context context) {
    context.header("X-Content-Type-Options", "nosniff");
    boolean isForAll = context.path().equals(EMBED);
    context.header("Cross-Origin-Resource-Policy", isForAll ? "cross-origin" : "same-origin");
  }

  private static boolean isLoopback(@Nullable String address) {
    if (address == null) {
      return false;
    }
    try {
      String host = URI.create(address).getHost();
      return host != null && LOOPBACK.contains(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static RejectedException forbidden(String header, @Nullable String value) {
    return Refusal.of(Reason.FORBIDDEN, "other-origin").with("value", value).at(header);
  }
}

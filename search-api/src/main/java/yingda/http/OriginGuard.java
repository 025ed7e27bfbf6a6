package yingda.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.app.Authentication;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;

/**
 * Keeps out requests that a foreign web page makes through the browser of somebody who may use the
 * service: across origins and, where whoever is on this machine may do all, by a name that resolves
 * to it. Pages whose origin a key names may call with that key.
 */
final class OriginGuard {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** The one file that pages of other sites load, to show ours in a frame. */
  private static final String EMBED = "/embed.js";

  private final Authentication authentication;

  OriginGuard(Authentication authentication) {
    this.authentication = authentication;
  }

  /**
   * @throws RejectedException FORBIDDEN if the request is not for, or not from, this service
   */
  void check(Context context) {
    boolean isOpen = authentication.wasOpen();
    String host = context.header("Host");
    if (isOpen && !isLoopback(host == null ? null : "http://" + host)) {
      throw forbidden("Host", host);
    }
    boolean isKeyed = false;
    for (String origin : Collections.list(context.req().getHeaders("Origin"))) {
      boolean isOurs = isOpen ? isLoopback(origin) : SameSite.isOwn(origin, context);
      boolean isKnown = !isOurs && isOrigin(origin);
      if (!isOurs && !isKnown) {
        throw forbidden("Origin", origin);
      }
      isKeyed |= isKnown;
    }
    if (isKeyed && context.method().equals(HandlerType.OPTIONS)) {
      allow(context);
      return;
    }
    String site = context.header("Sec-Fetch-Site");
    if ("cross-site".equals(site) && !isKeyed && !isForAll(context)) {
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

  /** Whether a page may call at all; by which key and for what is looked at by the gate. */
  private boolean isOrigin(String origin) {
    return authentication.known().keyring().isOrigin(origin);
  }

  /** Tells browsers to take an answer as what it says it is, and which pages may use it. */
  void protect(Context context) {
    context.header("X-Content-Type-Options", "nosniff");
    String origin = context.header("Origin");
    boolean isKeyed = false;
    if (origin != null && !SameSite.isOwn(origin, context) && isOrigin(origin)) {
      isKeyed = true;
      context.header("Access-Control-Allow-Origin", origin);
      context.header("Access-Control-Expose-Headers", "RateLimit, Retry-After, traceparent");
    }
    if (!authentication.wasOpen()) {
      context.header("Vary", "Origin");
    }
    boolean isForAll = isKeyed || context.path().equals(EMBED);
    context.header("Cross-Origin-Resource-Policy", isForAll ? "cross-origin" : "same-origin");
  }

  /** What a browser asks before a page whose origin a key names calls with it. */
  private static void allow(Context context) {
    context.header("Access-Control-Allow-Methods", "GET, POST");
    context.header(
        "Access-Control-Allow-Headers",
        "authorization, content-type, accept-language, idempotency-key, traceparent");
    context.header("Access-Control-Max-Age", "600");
    context.status(HttpStatus.NO_CONTENT).skipRemainingHandlers();
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

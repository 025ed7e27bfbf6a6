package yingda.http;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;

/** Whether a browser sends a request for a page of ours. */
final class SameSite {
  private static final Set<String> OURS = Set.of("same-origin", "none");
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private SameSite() {}

  /** Whether an origin is the address at which it was asked for. */
  static boolean isOwn(String origin, Context context) {
    String host = context.header("Host");
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority != null
          && (authority.equalsIgnoreCase(host) || authority.equalsIgnoreCase(asked(context)));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** What a proxy that is believed says was asked for; without one, the same as Host. */
  static String asked(Context context) {
    int port = context.req().getServerPort();
    boolean isUsual = port == (context.req().isSecure() ? HTTPS : HTTP);
    return context.req().getServerName() + (isUsual ? "" : ":" + port);
  }

  /**
   * Makes sure that no foreign page uses the cookie of somebody who signed in.
   *
   * @throws RejectedException FORBIDDEN if it might
   */
  static void check(Context context) {
    if (SAFE.contains(context.method().name())) {
      return;
    }
    String site = context.header("Sec-Fetch-Site");
    String origin = context.header("Origin");
    boolean isOurs = site == null ? origin != null && isOwn(origin, context) : OURS.contains(site);
    if (!isOurs) {
      throw refused(site == null ? "Origin" : "Sec-Fetch-Site", site == null ? origin : site);
    }
  }

  private static RejectedException refused(String header, @Nullable String value) {
    return Refusal.of(Reason.FORBIDDEN, "other-site")
        .with("value", value == null ? "-" : value)
        .at(header);
  }
}

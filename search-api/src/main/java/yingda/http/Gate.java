package yingda.http;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;

/**
 * Keeps out requests that a foreign web page makes through the browser of somebody who may use the
 * service: by a name that resolves to this machine, or across origins.
 */
final class Gate {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private Gate() {}

  /**
   * @throws RejectedException FORBIDDEN if the request is not for, or not from, this service
   */
  static void check(Context context) {
    String host = context.header("Host");
    if (!isLoopback(host == null ? null : "http://" + host)) {
      throw forbidden("Host", host);
    }
    String origin = context.header("Origin");
    if (origin != null && !isLoopback(origin)) {
      throw forbidden("Origin", origin);
    }
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
    return new RejectedException(
        Reason.FORBIDDEN,
        header,
        "\"" + value + "\" is not this service, which answers at http://localhost only");
  }
}

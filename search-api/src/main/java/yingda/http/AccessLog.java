package yingda.http;

import io.javalin.http.Context;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A line of the log for each request, with no word of anybody: its route, not its address. */
final class AccessLog {
  private static final Logger LOGGER = System.getLogger(AccessLog.class.getName());

  private AccessLog() {}

  static void log(Context context, Duration took) {
    String line =
        "%s %s %d %d ms, %s, request %s"
            .formatted(
                Metrics.method(context),
                Metrics.route(context),
                context.statusCode(),
                took.toMillis(),
                caller(Gate.keyOf(context)),
                RequestId.of(context));
    LOGGER.log(Level.INFO, line);
  }

  private static String caller(@Nullable Long key) {
    return key == null ? "no key" : "key " + key;
  }
}

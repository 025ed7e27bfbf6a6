package yingda.http;

import io.javalin.http.Context;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By what a request is known in answers, logs and the audit: the trace id of its {@code
 * traceparent} (W3C), or one of our own. Safe for concurrent use.
 */
public final class RequestId {
  static final String HEADER = "traceparent";

  private static final Pattern TRACE_PARENT =
      Pattern.compile(
          "(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  private static final String ATTRIBUTE = "yingda.trace";
  private static final int SPAN = 8;
  private static final int TRACE = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Of the request that this thread is at work on. */
  private static final ThreadLocal<String> CURRENT = ThreadLocal.withInitial(() -> "");

  private RequestId() {}

  /** Names the request, and says so in the answer. */
  static void begin(Context context) {
    String sent = context.header(HEADER);
    Matcher parent = TRACE_PARENT.matcher(sent == null ? "" : sent);
    String trace = parent.matches() ? parent.group(1) : random(TRACE);
    context.attribute(ATTRIBUTE, trace);
    CURRENT.set(trace);
    context.header(HEADER, "00-" + trace + "-" + random(SPAN) + "-01");
  }

  /** The thread goes on to something else. */
  static void end() {
    CURRENT.remove();
  }

  /** The trace id of the request that this thread answers; empty if it answers none. */
  public static String current() {
    return CURRENT.get();
  }

  /** The trace id. */
  static String of(Context context) {
    String trace = context.attribute(ATTRIBUTE);
    return trace == null ? "" : trace;
  }

  private static String random(int bytes) {
    byte[] some = new byte[bytes];
    RANDOM.nextBytes(some);
    some[0] |= 1; // all zeros are none
    return HexFormat.of().formatHex(some);
  }
}

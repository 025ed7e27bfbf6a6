package yingda.http;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import yingda.document.RejectedException;

/** Looks at the address of a request: a misspelt filter must not find everything. */
final class StrictQuery {
  /** What bytes that are no UTF-8 are decoded to. */
  private static final char REPLACEMENT = '\uFFFD';

  private StrictQuery() {}

  /**
   * @throws RejectedException if the request has a parameter not among the known, or one twice
   */
  static void check(Context context, Set<String> known) {
    refuseUnreadable(
        context.queryString(),
        "has behind its ? what is no UTF-8 text, percent-encode the parameters again");
    for (Map.Entry<String, List<String>> parameter : context.queryParamMap().entrySet()) {
      if (!known.contains(parameter.getKey())) {
        throw RejectedException.invalid(
            parameter.getKey(), "is unknown here, expected some of " + new TreeSet<>(known));
      }
      if (parameter.getValue().size() > 1) {
        throw RejectedException.invalid(parameter.getKey(), "stands twice, remove one");
      }
    }
  }

  /**
   * Looks at the path, before anybody looks for its route.
   *
   * @throws RejectedException if it can't be decoded
   */
  static void checkPath(Context context) {
    refuseUnreadable(context.path(), "is no UTF-8 text, percent-encode its path again");
  }

  /** Whatever can't be decoded would otherwise be searched for as something else, or not at all. */
  private static void refuseUnreadable(@Nullable String encoded, String remedy) {
    if (encoded == null) {
      return;
    }
    try {
      String decoded = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
      if (decoded.indexOf(REPLACEMENT) < 0 && decoded.indexOf(0) < 0) {
        return;
      }
    } catch (IllegalArgumentException e) {
      // A percent sign without two hexadecimal digits: told below.
    }
    throw RejectedException.invalid("address", remedy);
  }
}

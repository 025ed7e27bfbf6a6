package yingda.http;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Rejections;

/** Looks at the address of a request: a misspelt filter must not find everything. */
final class StrictQuery {
  /** What bytes that are no UTF-8 are decoded to. */
  private static final char REPLACEMENT = '\uFFFD';

  private StrictQuery() {}

  /**
   * @param isOpenEnded whether others than the known are passed over
   * @return which parameters are not among the known, or there twice
   * @throws RejectedException if the query string can't be read at all
   */
  static Rejections check(Context context, Set<String> known, boolean isOpenEnded) {
    refuseUnreadable(context.queryString(), "unreadable-query");
    Rejections wrong = new Rejections();
    context
        .queryParamMap()
        .forEach(
            (name, values) -> {
              if (!isOpenEnded || known.contains(name)) {
                wrong.check(() -> check(name, values, known));
              }
            });
    return wrong;
  }

  private static void check(String name, List<String> values, Set<String> known) {
    if (!known.contains(name)) {
      throw (known.isEmpty()
              ? Refusal.invalid("no-parameters")
              : Refusal.invalid("unknown-parameter").with("known", new TreeSet<>(known)))
          .at(name);
    }
    if (values.size() > 1) {
      throw Refusal.invalid("duplicate-parameter").at(name);
    }
  }

  /**
   * Looks at the path, before anybody looks for its route.
   *
   * @throws RejectedException if it can't be decoded
   */
  static void checkPath(Context context) {
    refuseUnreadable(context.path(), "unreadable-path");
  }

  /** Whatever can't be decoded would otherwise be searched for as something else, or not at all. */
  private static void refuseUnreadable(@Nullable String encoded, String code) {
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
    throw Refusal.invalid(code).alone();
  }
}

package yingda.http;

import io.javalin.http.Context;
import yingda.document.Edit;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;

/** Optimistic concurrency: which revision a writer has seen. */
final class Preconditions {
  private Preconditions() {}

  /** A strong entity tag: the revision. */
  static String tag(int revision) {
    return "\"" + revision + "\"";
  }

  /**
   * The revision a write is made against.
   *
   * @throws RejectedException if the request does not say
   */
  static int expectedRevision(Context context) {
    String match = context.header("If-Match");
    if (match != null) {
      return revision(match);
    }
    if ("*".equals(context.header("If-None-Match"))) {
      return Edit.ABSENT;
    }
    throw new RejectedException(
        Reason.UNCONDITIONAL,
        "If-Match",
        "is missing; send the ETag of the revision you edited, or If-None-Match: * to add a document");
  }

  private static int revision(String match) {
    if ("*".equals(match)) {
      return Edit.ANY;
    }
    if (!match.matches("\"[1-9][0-9]{0,8}\"")) {
      throw RejectedException.invalid(
          "If-Match", match + " is no ETag of a document, expected one such as \"3\"");
    }
    return Integer.parseInt(match.substring(1, match.length() - 1));
  }
}

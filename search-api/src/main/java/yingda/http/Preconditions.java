package yingda.http;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yingda.document.Edit;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.Revision;
import yingda.document.Timeline;

/**
 * Optimistic concurrency: which revision a writer has seen. Each step in the life of a document
 * makes one, so whoever edits what somebody else has retired, verified or sent back is told so.
 * Only time makes none: what comes in force or ends by itself is still what the writer saw, but a
 * reader must not keep it.
 */
final class Preconditions {
  private static final Pattern TAG = Pattern.compile("\"([1-9][0-9]{0,8})(-[0-9]+)?\"");

  private Preconditions() {}

  /** A strong entity tag: the revision. */
  static String tag(int revision) {
    return quoted(Integer.toString(revision));
  }

  /** The same, and when time changed last how the document stands, if it did since. */
  static String tag(Revision newest, Timeline timeline, Instant now) {
    Instant turned = timeline.lastTurn(now);
    return turned.isAfter(newest.time())
        ? quoted(newest.number() + "-" + turned.toEpochMilli())
        : tag(newest.number());
  }

  private static String quoted(String tag) {
    return '"' + tag + '"';
  }

  /**
   * The revision a write is made against.
   *
   * @throws RejectedException if the call does not say
   */
  static int expectedRevision(Call call) {
    Integer match = call.find(Parameters.IF_MATCH);
    if (match != null) {
      return match;
    }
    if (Boolean.TRUE.equals(call.find(Parameters.IF_NONE_MATCH))) {
      return Edit.ABSENT;
    }
    throw Refusal.of(Reason.UNCONDITIONAL, "revision-unnamed").at("If-Match");
  }

  /** The revision an {@code If-Match} names. */
  static int revision(String match) {
    if ("*".equals(match)) {
      return Edit.ANY;
    }
    Matcher tag = TAG.matcher(match);
    if (!tag.matches()) {
      throw Refusal.invalid("not-an-etag").with("value", match).at("If-Match");
    }
    return Integer.parseInt(tag.group(1));
  }
}

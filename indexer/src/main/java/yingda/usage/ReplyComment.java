package yingda.usage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of a reply in words.
 *
 * @param queryId of the question it was a reply to
 * @param question what was asked, null if its words are not kept
 * @param author who said it, null where nobody is named
 * @param done null as long as nobody has dealt with it
 */
public record ReplyComment(
    String queryId,
    @Nullable String question,
    String documentId,
    String anchor,
    Verdict verdict,
    String comment,
    @Nullable String author,
    Instant time,
    @Nullable Done done) {

  /**
   * That it was dealt with.
   *
   * @param by null where nobody is named
   */
  public record Done(@Nullable String by, Instant at) {}

  /** Where a comment stands. */
  public record Place(String queryId, String documentId, String anchor) {}

  /** Whether it still waits. */
  public CommentState state() {
    return done == null ? CommentState.OPEN : CommentState.DONE;
  }
}

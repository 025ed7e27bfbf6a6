package yingda.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yingda.usage.CommentState;
import yingda.usage.ReplyComment;
import yingda.usage.Verdict;

/**
 * What was said of a reply in words, as JSON.
 *
 * @param question what was asked, absent if its words are not kept
 * @param author who said it, absent where nobody is named
 * @param doneBy who dealt with it
 * @param doneAt when, absent as long as it waits
 */
record CommentView(
    String queryId,
    @Nullable String question,
    String documentId,
    String anchor,
    Verdict verdict,
    String comment,
    @Nullable String author,
    Instant time,
    CommentState state,
    @Nullable String doneBy,
    @Nullable Instant doneAt) {

  static CommentView of(ReplyComment said) {
    ReplyComment.Done done = said.done();
    return new CommentView(
        said.queryId(),
        said.question(),
        said.documentId(),
        said.anchor(),
        said.verdict(),
        said.comment(),
        said.author(),
        said.time(),
        said.state(),
        done == null ? null : done.by(),
        done == null ? null : done.at());
  }
}

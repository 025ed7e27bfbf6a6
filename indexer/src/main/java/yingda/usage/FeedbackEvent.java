package yingda.usage;

import org.jspecify.annotations.Nullable;
import yingda.document.RejectedException;

/**
 * What somebody says became of a reply.
 *
 * @param queryId of the question it was a reply to
 * @param documentId the document of the reply
 * @param anchor the entry in it
 * @param comment in free words
 * @param author who says so, null where nobody is named
 * @param key the number of the key that says so, null where there are none
 */
public record FeedbackEvent(
    String queryId,
    String documentId,
    String anchor,
    Verdict verdict,
    @Nullable String comment,
    @Nullable String author,
    @Nullable Long key) {
  /** Longest comment, in UTF-16 units. */
  public static final int MOST_COMMENT = 2_000;

  /**
   * @throws RejectedException if the comment is too long or no text
   */
  public FeedbackEvent {
    FreeText.check("comment", comment, MOST_COMMENT);
  }

  /** One of which nobody says whose it is. */
  public FeedbackEvent(
      String queryId, String documentId, String anchor, Verdict verdict, @Nullable String comment) {
    this(queryId, documentId, anchor, verdict, comment, null, null);
  }

  /** The same with another comment. */
  FeedbackEvent commenting(@Nullable String words) {
    return new FeedbackEvent(queryId, documentId, anchor, verdict, words, author, key);
  }

  /** The same by somebody, empty for nobody who is named, who came in by a key, null for none. */
  public FeedbackEvent by(String name, @Nullable Long number) {
    return new FeedbackEvent(
        queryId, documentId, anchor, verdict, comment, name.isBlank() ? null : name, number);
  }
}

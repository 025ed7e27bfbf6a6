package yingda.usage;

import org.jspecify.annotations.Nullable;
import yingda.search.Decision;
import yingda.search.Hit;
import yingda.search.Replies;
import yingda.search.Reply;

/**
 * What a question was given in a trial.
 *
 * @param first the first reply, null if there was none
 * @param judgement null as long as nobody has judged it
 */
public record TrialAnswer(
    String question, Decision decision, @Nullable First first, @Nullable Judgement judgement) {
  /** Longest text that is kept of an answer, in UTF-16 units. */
  private static final int MOST_TEXT = 500;

  /**
   * A reply.
   *
   * @param revision that it was quoted from, 0 where it was asked of a copy
   * @param entry its question
   * @param text of the answer, the begin of it
   * @param confidence from 0 to 1, rounded to three digits
   */
  public record First(
      String documentId,
      String anchor,
      int revision,
      String title,
      String entry,
      String text,
      double confidence) {
    private static First of(Reply reply, boolean isCopy) {
      Hit hit = reply.hit();
      String text = reply.text();
      return new First(
          hit.documentId(),
          hit.anchor(),
          isCopy ? 0 : hit.revision(),
          hit.title(),
          hit.question(),
          text.substring(0, text.offsetByCodePoints(0, shown(text))),
          Math.round(reply.confidence() * 1_000) / 1_000.0);
    }

    private static int shown(String text) {
      return Math.min(MOST_TEXT, text.codePointCount(0, text.length()));
    }
  }

  /**
   * What replies say first.
   *
   * @param isCopy whether revisions have other numbers there
   */
  public static TrialAnswer of(String question, Replies replies, boolean isCopy) {
    return new TrialAnswer(
        question,
        replies.decision(),
        replies.replies().isEmpty() ? null : First.of(replies.replies().getFirst(), isCopy),
        null);
  }

  /** The same, judged. */
  public TrialAnswer judged(@Nullable Judgement other) {
    return new TrialAnswer(question, decision, first, other);
  }
}

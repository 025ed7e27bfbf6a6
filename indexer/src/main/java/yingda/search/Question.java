package yingda.search;

import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;

/**
 * What somebody asked, in their own words.
 *
 * @param text not blank; 👍 alone is one that finds nothing
 * @param before what they said before, as far as it is read along; empty for nothing
 */
public record Question(String text, String before) {
  /** Longest question, in UTF-16 units. */
  public static final int MAX_LENGTH = 2_000;

  /**
   * @throws RejectedException if it is empty, too long or no text
   */
  public Question {
    check("query", text);
  }

  /**
   * A question that whoever sent it knows by another name than query.
   *
   * @param field what a refusal names
   * @throws RejectedException if it is empty, too long or no text
   */
  public static Question of(String field, String text) {
    check(field, text);
    return new Question(text);
  }

  private static void check(String field, String text) {
    if (text.isBlank()) {
      throw Refusal.invalid("no-question").at(field);
    }
    if (text.length() > MAX_LENGTH) {
      throw Refusal.of(Reason.TOO_LARGE, "question-too-long")
          .with("length", text.length())
          .with("limit", MAX_LENGTH)
          .at(field);
    }
    text.codePoints().forEach(character -> refuseUnwritable(field, character));
  }

  /** One that is read by itself. */
  public Question(String text) {
    this(text, "");
  }

  /** With what was said before. */
  public String whole() {
    return before.isEmpty() ? text : before + " " + text;
  }

  /** Whether there is anything in it to search for. */
  public static boolean isAskable(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static void refuseUnwritable(String field, int character) {
    if (character == 0 || (character >= 0xD800 && character <= 0xDFFF)) {
      throw Refusal.invalid("unwritable-question")
          .with("character", "%04X".formatted(character))
          .at(field);
    }
  }

  /** Whether it says so little that it may go on with what was said: 那运费呢. */
  public boolean mayGoOn() {
    return FollowUpRewriter.mayGoOn(this);
  }
}

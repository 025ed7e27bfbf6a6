package yingda.usage;

import yingda.document.EnumWord;
import yingda.document.RejectedException;

/** Whether somebody has dealt with what was said of a reply. */
public enum CommentState implements EnumWord {
  OPEN("open"),
  DONE("done");

  private final String word;

  CommentState(String word) {
    this.word = word;
  }

  /** The word used in JSON. */
  @Override
  public String word() {
    return word;
  }

  /**
   * @throws RejectedException if there is no such state
   */
  public static CommentState of(String subject, String word) {
    return EnumWord.of(CommentState.class, "unknown-state", subject, word);
  }
}

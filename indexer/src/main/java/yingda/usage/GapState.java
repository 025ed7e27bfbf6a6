package yingda.usage;

import yingda.document.EnumWord;
import yingda.document.RejectedException;

/** Whether a gap still waits for an author. */
public enum GapState implements EnumWord {
  OPEN("open"),
  /** Something answers it by now, or nothing ever will. Asked again without an answer, it opens. */
  DONE("done");

  private final String word;

  GapState(String word) {
    this.word = word;
  }

  /** The word used in JSON and in the store. */
  @Override
  public String word() {
    return word;
  }

  /**
   * @throws RejectedException if there is no such state
   */
  public static GapState of(String subject, String word) {
    return EnumWord.of(GapState.class, "unknown-state", subject, word);
  }
}
